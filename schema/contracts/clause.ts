import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { ClauseVersion } from './clause-version.ts';

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
    versions: () =>
      p.oneToMany(ClauseVersion).mappedBy('clause').comment('The wordings it has had.'),
  },
});

export class Clause extends ClauseSchema.class {}
ClauseSchema.setClass(Clause);
