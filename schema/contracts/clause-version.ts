import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Clause } from './clause.ts';

const ClauseVersionSchema = defineEntity({
  name: 'ClauseVersion',
  comment: 'One wording of a clause and when it was the one to use.',
  properties: {
    ...record,
    clause: () => p.manyToOne(Clause).ref().index().comment('The clause.'),
    number: p.integer().comment('The number of the version, 1 for the first.'),
    wording: p.text().comment('The words of the clause.'),
    effectiveFrom: p.date().comment('The first day that new contracts must use it.'),
    effectiveTo: p
      .date()
      .nullable()
      .comment('The last day that new contracts could use it; empty while it is current.'),
  },
  uniques: [{ properties: ['clause', 'number'] }],
  checks: [
    atLeast('number', 1),
    notBefore('effectiveTo', 'effectiveFrom', 'This is before the first day.'),
  ],
});

export class ClauseVersion extends ClauseVersionSchema.class {}
ClauseVersionSchema.setClass(ClauseVersion);
