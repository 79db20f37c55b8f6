import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { ActionPlan } from './action-plan.ts';
import { Objective } from './objective.ts';
import { Progress } from './progress.ts';

const ActionSchema = defineEntity({
  name: 'Action',
  comment: 'Something that a plan says will be done.',
  properties: {
    ...record,
    plan: () => p.manyToOne(ActionPlan).ref().index().comment('The plan it is part of.'),
    objective: () =>
      p
        .manyToOne(Objective)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The objective it serves.'),
    section: p.string().length(200).nullable().comment('The heading it stands under in the plan.'),
    number: p.integer().comment('Its place in the plan, 1 for the first.'),
    keyAction: p.text().comment('What is to be done.'),
    actionRequired: p.text().nullable().comment('What that takes.'),
    impact: p.text().nullable().comment('What it is expected to change.'),
    resources: p.text().nullable().comment('Who or what is needed for it.'),
    deadlineAsWritten: p.text().nullable().comment('The deadline in the words of the plan.'),
    deadline: p
      .date()
      .nullable()
      .index()
      .comment('The deadline as a day, where one can honestly be read.'),
    interdependencies: p.text().nullable().comment('What else it depends on.'),
    accountableOfficer: p
      .string()
      .length(200)
      .nullable()
      .index()
      .comment('The post that answers for it.'),
    responsibleOfficer: p
      .string()
      .length(200)
      .nullable()
      .index()
      .comment('The post that carries it out.'),
    status: p
      .enum(['notStated', 'notStarted', 'onSchedule', 'delayed', 'completed', 'abandoned'])
      .default('notStated')
      .index()
      .comment('Where it stands.'),
    statusAsWritten: p.text().nullable().comment('Where it stands in the words of the plan.'),
    progress: () =>
      p.oneToMany(Progress).mappedBy('action').comment('What has been noted about it over time.'),
  },
  uniques: [{ properties: ['plan', 'number'] }],
  checks: [atLeast('number', 1)],
});

export class Action extends ActionSchema.class {}
ActionSchema.setClass(Action);
