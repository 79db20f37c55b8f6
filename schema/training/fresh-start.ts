import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Requirement } from './requirement.ts';

const FreshStartSchema = defineEntity({
  name: 'FreshStart',
  comment:
    'A day from which a requirement is to be met afresh, such as that of an election: what was completed before counts no more from then on.',
  properties: {
    ...record,
    requirement: () => p.manyToOne(Requirement).ref().comment('What is to be met afresh.'),
    on: p.date().comment('The first day on which only what is completed from then on counts.'),
    why: p.string().length(160).nullable().comment('What happens on that day.'),
  },
  uniques: [{ properties: ['requirement', 'on'] }],
});

export class FreshStart extends FreshStartSchema.class {}
FreshStartSchema.setClass(FreshStart);
