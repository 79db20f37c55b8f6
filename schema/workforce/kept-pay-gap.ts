import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';

const KeptPayGapSchema = defineEntity({
  name: 'KeptPayGap',
  comment:
    'The pay gap of a snapshot date as it was worked out: shown as it is kept, whatever becomes of the pay that it came from.',
  properties: {
    ...record,
    snapshotOn: p.date().index().comment('The snapshot date.'),
    edition: p
      .integer()
      .comment('Which time it was worked out: 1 is the first; the last is what is shown.'),
    figures: p.json().hidden().comment('What is shown, to those who read pay and to the others.'),
    paid: p
      .json()
      .hidden()
      .comment('A digest of each record it came from, by which it is known how many have changed.'),
    reason: p
      .string()
      .length(500)
      .nullable()
      .comment('Why it was worked out again; empty for the first time.'),
    workedOutAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When it was worked out.'),
    workedOutBy: () =>
      p
        .manyToOne(User)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Who had it worked out; empty where it came by the clock.'),
  },
  uniques: [{ properties: ['snapshotOn', 'edition'] }],
  checks: [atLeast('edition', 1)],
});

export class KeptPayGap extends KeptPayGapSchema.class {}
KeptPayGapSchema.setClass(KeptPayGap);
