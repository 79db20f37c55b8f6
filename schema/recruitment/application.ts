import { defineEntity, p } from '@mikro-orm/core';
import { emailAddress } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { ApplicationStep } from './application-step.ts';
import { heardThrough } from './heard-through.ts';
import { Vacancy } from './vacancy.ts';

const ApplicationSchema = defineEntity({
  name: 'Application',
  comment: 'Somebody’s application for a vacancy, without anything of the equality monitoring.',
  properties: {
    ...record,
    number: p
      .string()
      .length(40)
      .unique()
      .comment('What it is called instead of the applicant’s name.'),
    vacancy: () => p.manyToOne(Vacancy).ref().index().comment('What they applied for.'),
    appliedOn: p.date().index().comment('The day that it was sent.'),
    heardThrough: p.enum(heardThrough).nullable().comment('Where they say they heard of it.'),
    statement: p
      .text()
      .nullable()
      .comment('How they meet what the post asks for, without anything that tells who they are.'),
    fullName: p.string().length(160).comment('The applicant’s name.'),
    email: p.string().length(254).nullable().comment('The applicant’s e-mail address.'),
    dateOfBirth: p.date().nullable().comment('The applicant’s date of birth.'),
    school: p.string().length(200).nullable().comment('Schools and colleges, as they wrote them.'),
    steps: () =>
      p.oneToMany(ApplicationStep).mappedBy('application').comment('How far it got, and when.'),
  },
  checks: [emailAddress('email')],
});

export class Application extends ApplicationSchema.class {}
ApplicationSchema.setClass(Application);
