import { builder } from '../../foundation/graphql/builder.ts';
import { fewestShown, type GroupGap } from '../../foundation/statistics/pay-gap/by-group.ts';
import { lastSnapshot } from '../../workforce/pay/snapshot.ts';
import { keptCountSql } from '../monthly/count-workforce.ts';
import { rate, today } from '../monthly/words.ts';
import { kindOf, type PayByGroup, paidBy } from './work-out-pay.ts';

const Size = builder.enumType('PaidGroupSize', {
  description: 'How many there are of a group at the least, as the tables of staff show them.',
  values: {
    withheld: {
      description:
        'The tables of staff show too few of it or withhold it, or too few are on full pay.',
    },
    from10: { description: '10 or more.' },
    from25: { description: '25 or more.' },
    from50: { description: '50 or more: enough to publish, as the guidance of 2023 has it.' },
    from100: { description: '100 or more.' },
  },
});

const Gap = builder.objectRef<GroupGap>('PayGroupGap').implement({
  description: 'The pay gap of a group.',
  fields: (t) => ({
    group: t.string({ nullable: false, resolve: ({ code }) => code }),
    label: t.exposeString('label', { nullable: false }),
    size: t.expose('size', { type: Size, nullable: false }),
    meanGap: t.exposeString('meanGap', {
      description:
        'By how much of the mean hourly pay of the largest group theirs is below it, in per cent to one decimal; null where it is withheld: it would tell whether the highest paid of all is one of them.',
    }),
    medianGap: t.exposeString('medianGap', { description: 'The same of the median.' }),
    reference: t.exposeBoolean('reference', {
      nullable: false,
      description: 'Whether the others are held against it.',
    }),
  }),
});

const Answer = builder.objectRef<PayByGroup>('PayGapByGroup').implement({
  description:
    'The pay gap by what people have said of themselves, as it was worked out a quarter after the snapshot date.',
  fields: (t) => ({
    snapshotOn: t.field({ type: 'Date', nullable: false, resolve: ({ snapshotOn }) => snapshotOn }),
    characteristic: t.exposeString('characteristic', { nullable: false }),
    name: t.exposeString('name', { nullable: false }),
    fewest: t.int({
      nullable: false,
      description: 'Groups of which the tables of staff show fewer are in no figure of their own.',
      resolve: () => fewestShown,
    }),
    declarationRate: t.int({
      ...rate('Of those on full pay, who have said what they are'),
      resolve: ({ declarationRate }) => declarationRate,
    }),
    gaps: t.field({ type: [Gap], nullable: false, resolve: ({ gaps }) => gaps }),
  }),
});

builder.queryField('payGapByGroup', (t) =>
  t.field({
    type: [Answer],
    nullable: false,
    allow: ['run', 'PayGapByGroup'],
    description: 'What is the pay gap by ethnic group, and between disabled people and others?',
    args: {
      snapshotOn: t.arg({ type: 'Date', description: 'The last 31 March, unless it is said.' }),
    },
    resolve: async (_parent, { snapshotOn }, context) => {
      const on = snapshotOn ?? lastSnapshot(today());
      const found: PayByGroup[] = [];
      for (const code of paidBy) {
        const kept = await context.counting.count<PayByGroup | null>(
          keptCountSql(on, kindOf(code)),
        );
        if (kept) found.push(kept);
      }
      return found;
    },
  }),
);
