import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Action } from './action.ts';
import { ActionPlan } from './action-plan.ts';

const ObjectiveSchema = defineEntity({
  name: 'Objective',
  comment: 'Something that a plan is meant to achieve.',
  properties: {
    ...record,
    plan: () => p.manyToOne(ActionPlan).ref().index().comment('The plan it is part of.'),
    title: p.text().comment('What is to be achieved.'),
    order: p.integer().comment('Its place in the plan.'),
    actions: () => p.oneToMany(Action).mappedBy('objective').comment('What is done towards it.'),
  },
  uniques: [{ properties: ['plan', 'order'] }],
  checks: [atLeast('order', 1)],
});

export class Objective extends ObjectiveSchema.class {}
ObjectiveSchema.setClass(Objective);
