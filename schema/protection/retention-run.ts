import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { RetentionRule } from './retention-rule.ts';

const RetentionRunSchema = defineEntity({
  name: 'RetentionRun',
  comment:
    'What applying a retention rule came to on a day: how many were due, and nothing of whom.',
  properties: {
    ...record,
    rule: () => p.manyToOne(RetentionRule).ref().index().comment('The rule.'),
    ranAt: p.datetime().index().comment('When.'),
    trial: p.boolean().comment('Whether it was a trial, which changes nothing.'),
    months: p.integer().comment('The months that the rule said then.'),
    due: p.integer().comment('How many were due: erased or anonymised, unless it was a trial.'),
  },
});

export class RetentionRun extends RetentionRunSchema.class {}
RetentionRunSchema.setClass(RetentionRun);
