import { builder } from '../../foundation/graphql/builder.ts';
import { Refusal } from '../../foundation/refusal.ts';
import { type Kept, keptSql } from './keep-pay-gap.ts';
import { type Line, type Shown, workedOutOf } from './pay-gap-answer.ts';
import { readsPay } from './reads-pay.ts';
import { lastSnapshot } from './snapshot.ts';

interface Answer extends Shown {
  snapshotOn: string;
  workedOutAt: string | null;
  edition: number | null;
  reason: string | null;
}

const PayGapLine = builder.objectRef<Line>('PayGapLine').implement({
  description: 'A figure of the pay gap, and how it came about.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false }),
    value: t.exposeString('value', {
      description:
        'In per cent, to one decimal; null where it is left blank, as the gap of bonuses is where no man was paid one, or withheld.',
    }),
    withheld: t.exposeBoolean('withheld', {
      nullable: false,
      description:
        'Whether it is withheld because it could tell the pay of one person; never for whoever may read that pay.',
    }),
    ofFew: t.exposeBoolean('ofFew', {
      nullable: false,
      description:
        'Whether it is of so few that it is withheld from whoever may not read the pay of one person: to be published only in the return.',
    }),
    working: t.exposeStringList('working', {
      nullable: false,
      description:
        'A step a line; for whoever may not read the pay of one person, the method alone.',
    }),
  }),
});

const PayGapQuarter = builder.objectRef<Shown['quarters'][number]>('PayGapQuarter').implement({
  description: 'Of a quarter of those on full pay, how many of a hundred are men and women.',
  fields: (t) => ({ men: t.exposeString('men'), women: t.exposeString('women') }),
});

const PayGapExcluded = builder.objectRef<Answer['excluded'][number]>('PayGapExcluded').implement({
  description: 'How many are in no figure, and why.',
  fields: (t) => ({
    why: t.exposeString('why', { nullable: false }),
    people: t.exposeInt('people', {
      description:
        'For whoever may not read the pay of one person, to the nearest five; null where fewer than ten.',
    }),
  }),
});

const PayGapColumn = builder.objectRef<[string, string]>('PayGapColumn').implement({
  description:
    'A column of the return, as the government’s service calls it, and what goes into it.',
  fields: (t) => ({
    name: t.string({ nullable: false, resolve: ([name]) => name }),
    value: t.string({ nullable: false, resolve: ([, value]) => value }),
  }),
});

const PayGapAnswer = builder.objectRef<Answer>('PayGap').implement({
  description:
    'The six measures of the gender pay gap at a snapshot date, worked out in exact arithmetic.',
  fields: (t) => ({
    snapshotOn: t.field({ type: 'Date', nullable: false, resolve: ({ snapshotOn }) => snapshotOn }),
    workedOutAt: t.field({
      type: 'DateTime',
      description:
        'When it was worked out and kept; null where these are the records as they stand now.',
      resolve: ({ workedOutAt }) => workedOutAt && new Date(workedOutAt).toISOString(),
    }),
    edition: t.exposeInt('edition', { description: 'Which time it was worked out.' }),
    reason: t.exposeString('reason', { description: 'Why it was worked out again.' }),
    lines: t.field({ type: [PayGapLine], nullable: false, resolve: ({ lines }) => lines }),
    quarters: t.field({
      type: [PayGapQuarter],
      nullable: false,
      description: 'The lower first.',
      resolve: ({ quarters }) => quarters,
    }),
    quarterWorking: t.exposeStringList('quarterWorking', { nullable: false }),
    counted: t.exposeStringList('counted', {
      nullable: false,
      description:
        'Who is in the figures; for whoever may not read the pay of one person, to the nearest five.',
    }),
    excluded: t.field({
      type: [PayGapExcluded],
      nullable: false,
      resolve: ({ excluded }) => excluded,
    }),
    columns: t.field({
      type: [PayGapColumn],
      nullable: false,
      description: 'The return.',
      resolve: ({ columns }) => columns,
    }),
  }),
});

builder.queryField('payGap', (t) =>
  t.field({
    type: PayGapAnswer,
    allow: ['run', 'PayGap'],
    description:
      'What is the gender pay gap at a snapshot date? As it is kept. Until it is worked out, whoever may read the pay of each person is told what the records come to, and nobody else anything.',
    args: {
      snapshotOn: t.arg({ type: 'Date', description: 'The last 31 March, unless it is said.' }),
      asRecordedNow: t.arg.boolean({
        description:
          'Whether to work it out anew from the records as they stand, and keep nothing: for whoever may read them one by one.',
      }),
    },
    resolve: async (_parent, { snapshotOn, asRecordedNow }, { counting, shape }) => {
      const on = snapshotOn ?? lastSnapshot(new Date().toISOString().slice(0, 10));
      const oneByOne = readsPay(shape);
      if (asRecordedNow && !oneByOne)
        throw new Refusal('FORBIDDEN', 'You may see the pay gap only as it is kept.');
      const kept = asRecordedNow ? null : await counting.count<Kept | null>(keptSql(on));
      if (kept) {
        const { figures, ...rest } = kept;
        return { ...rest, ...(oneByOne ? figures.exact : figures.told) };
      }
      const now = oneByOne ? await workedOutOf(counting, on) : null;
      return (
        now && { ...now.exact, snapshotOn: on, workedOutAt: null, edition: null, reason: null }
      );
    },
  }),
);
