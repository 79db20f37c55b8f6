import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { ClauseVersion } from './clause-version.ts';
import { categories, relevances } from './relevance.ts';

const ClauseSchema = defineEntity({
  name: 'Clause',
  comment: 'A standard clause of the council’s library.',
  properties: {
    ...record,
    code: p.string().length(30).unique().comment('The short code in the library.'),
    title: p.string().length(160).comment('What the clause is called.'),
    required: p
      .boolean()
      .default(false)
      .comment('Whether every new or renewed contract must contain it.'),
    relevances: p
      .enum(relevances)
      .array()
      .default([])
      .comment('For contracts of which relevance it is; for all where none is named.'),
    categories: p
      .enum(categories)
      .array()
      .default([])
      .comment('For contracts for what it is; for all where none is named.'),
    leastValue: p
      .decimal()
      .precision(14)
      .scale(2)
      .nullable()
      .comment('For contracts worth so much or more; for all where it is empty.'),
    versions: () =>
      p.oneToMany(ClauseVersion).mappedBy('clause').comment('The wordings it has had.'),
  },
  checks: [atLeast('leastValue', 0)],
});

export class Clause extends ClauseSchema.class {}
ClauseSchema.setClass(Clause);
