import { defineEntity, p } from '@mikro-orm/core';
import { above, emailAddress, notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Post, ServiceArea, User } from '../organisation/entities.ts';

const EmployeeSchema = defineEntity({
  name: 'Employee',
  comment: 'Somebody who works for the council, was elected to it, or did.',
  properties: {
    ...record,
    staffNumber: p.string().length(20).unique().comment('The number on the payroll.'),
    fullName: p.string().length(160).comment('The name they go by at work.'),
    workEmail: p
      .string()
      .length(254)
      .nullable()
      .index()
      .comment('Their e-mail address at work, if they have one.'),
    post: () =>
      p
        .manyToOne(Post)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The post they hold; the job title is the post’s. Councillors have none.'),
    serviceArea: () => p.manyToOne(ServiceArea).ref().comment('The area that they work in.'),
    lineManager: () =>
      p
        .manyToOne(Employee)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The person they report to; empty where nobody is recorded.'),
    engagement: p
      .enum(['permanent', 'fixedTerm', 'casual', 'agency', 'apprentice', 'councillor'])
      .index()
      .comment('On what footing they work for the council.'),
    fullTimeEquivalent: p
      .decimal()
      .precision(4)
      .scale(3)
      .nullable()
      .comment(
        'Contracted hours as a share of full time, 1 for full time; empty without fixed hours.',
      ),
    workingPattern: p
      .enum(['fullTime', 'partTime', 'jobShare', 'termTime', 'compressedHours', 'noFixedHours'])
      .comment('How their hours are arranged.'),
    startedOn: p.date().index().comment('The first day of this employment.'),
    endedOn: p
      .date()
      .nullable()
      .index()
      .comment('The last day of this employment; empty while no end is known.'),
    inPostSince: p
      .date()
      .nullable()
      .comment('The first day in the post they hold, where they held another before.'),
    schoolEmployed: p
      .boolean()
      .default(false)
      .comment('Whether a school’s governing body employs them: not council headcount.'),
    user: () =>
      p
        .manyToOne(User)
        .ref()
        .nullable()
        .deleteRule('no action')
        .unique()
        .comment('The account they sign in with, if they have one.'),
    directReports: () =>
      p.oneToMany(Employee).mappedBy('lineManager').comment('The people who report to them.'),
    managedAreas: () =>
      p
        .oneToMany(AreaManager)
        .mappedBy('employee')
        .comment('The areas that they manage or managed.'),
  },
  // an area's people, page by page
  checks: [
    emailAddress('workEmail'),
    above('fullTimeEquivalent', 0, 1.5),
    notBefore('endedOn', 'startedOn', 'This is before the first day of the employment.'),
  ],
});

export class Employee extends EmployeeSchema.class {}
EmployeeSchema.setClass(Employee);

const AreaManagerSchema = defineEntity({
  name: 'AreaManager',
  comment: 'Who manages an area and everything below it, and from when until when.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().index().comment('The person who manages.'),
    serviceArea: () => p.manyToOne(ServiceArea).ref().index().comment('The area they manage.'),
    from: p.date().comment('The first day.'),
    until: p.date().nullable().comment('The last day; empty while no end is known.'),
    cover: p.boolean().default(false).comment('Whether they stand in for a manager who is away.'),
  },
  uniques: [{ properties: ['employee', 'serviceArea', 'from'] }],
  checks: [notBefore('until', 'from', 'This is before the first day.')],
});

export class AreaManager extends AreaManagerSchema.class {}
AreaManagerSchema.setClass(AreaManager);

export { EarlierPlacement } from './earlier-placement.ts';
export { Leaver } from './leaver.ts';
