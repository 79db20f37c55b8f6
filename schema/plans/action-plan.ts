import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Action } from './action.ts';
import { Objective } from './objective.ts';

const ActionPlanSchema = defineEntity({
  name: 'ActionPlan',
  comment: 'What a public body has promised to do about equality, action by action.',
  properties: {
    ...record,
    reference: p.string().length(60).unique().comment('The short reference of the plan.'),
    title: p.string().length(200).index().comment('What the plan is called.'),
    body: p.string().length(200).nullable().comment('The organisation whose plan it is.'),
    startsOn: p.date().nullable().comment('The first day of the period it covers.'),
    endsOn: p.date().nullable().comment('The last day of the period it covers.'),
    objectives: () =>
      p.oneToMany(Objective).mappedBy('plan').comment('What it is meant to achieve.'),
    actions: () => p.oneToMany(Action).mappedBy('plan').comment('What is to be done.'),
  },
  checks: [notBefore('endsOn', 'startsOn', 'This is before the first day of the plan.')],
});

export class ActionPlan extends ActionPlanSchema.class {}
ActionPlanSchema.setClass(ActionPlan);
