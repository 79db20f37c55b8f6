import { builder } from '../../foundation/graphql/builder.ts';
import { sql } from '../../foundation/planner/sql.ts';
import type { Figures } from '../../foundation/statistics/pay-gap/figures.ts';
import { payGap } from '../../foundation/statistics/pay-gap/pay-gap.ts';
import { workingOf } from '../../foundation/statistics/pay-gap/working.ts';
import { about, methodOf } from './pay-gap-method.ts';
import { readsPay } from './reads-pay.ts';
import { paidEmployee, type RecordedPay, recordedPaySql } from './recorded-pay.ts';
import { returnOf, sizeOf } from './return-file.ts';
import { lastSnapshot } from './snapshot.ts';
import { isOfFew, toldOf, tooFewPaid } from './told-pay-gap.ts';

interface Line {
  name: string;
  value: string | null;
  working: string[];
}

interface Answer {
  snapshotOn: string;
  lines: Line[];
  quarters: Figures['quarters'];
  quarterWorking: string[];
  counted: string[];
  excluded: { why: string; people: number | null }[];
  columns: [string, string][];
}

const PayGapLine = builder.objectRef<Line>('PayGapLine').implement({
  description: 'A figure of the pay gap, and how it came about.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false }),
    value: t.exposeString('value', {
      description:
        'In per cent, to one decimal; null where it is left blank, as where fewer than ten men or ten women are on full pay.',
    }),
    working: t.exposeStringList('working', {
      nullable: false,
      description:
        'A step a line; for whoever may not read the pay of one person, the method alone.',
    }),
  }),
});

const PayGapQuarter = builder.objectRef<Figures['quarters'][number]>('PayGapQuarter').implement({
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
      'What is the gender pay gap at a snapshot date? Nothing where nobody’s pay is recorded.',
    args: {
      snapshotOn: t.arg({ type: 'Date', description: 'The last 31 March, unless it is said.' }),
    },
    resolve: async (_parent, { snapshotOn }, { counting, shape }) => {
      const on = snapshotOn ?? lastSnapshot(new Date().toISOString().slice(0, 10));
      const { records, excluded } = await counting.count<RecordedPay>(recordedPaySql(on));
      if (records.length === 0) return null;
      const employer = await counting.count<string>(
        sql`select coalesce((select to_json(name) from service_area where kind = 'council' limit 1), '""')::text as answer`,
      );
      const people = records.map(paidEmployee);
      const known = people.filter((each) => each !== null);
      const gap = payGap(known);
      const figures = toldOf(gap);
      const oneByOne = readsPay(shape);
      const working = oneByOne ? workingOf(gap) : methodOf(gap);
      const few = isOfFew(gap) ? [tooFewPaid] : [];
      const line = (name: string, value: string | null, steps: string[]): Line => ({
        name,
        value,
        working: [...few, ...steps],
      });
      const unknown = people.length - known.length;
      return {
        snapshotOn: on,
        lines: [
          line('meanHourlyGap', figures.meanHourlyGap, working.meanHourlyGap),
          line('medianHourlyGap', figures.medianHourlyGap, working.medianHourlyGap),
          line('meanBonusGap', figures.meanBonusGap, working.meanBonusGap),
          line('medianBonusGap', figures.medianBonusGap, working.medianBonusGap),
          line('menBonusShare', figures.menBonusShare, working.bonusShares.slice(0, 1)),
          line('womenBonusShare', figures.womenBonusShare, working.bonusShares.slice(1)),
        ],
        quarters: figures.quarters,
        quarterWorking: [...few, ...working.quarters],
        counted: working.counted,
        excluded: [
          ...excluded,
          ...(unknown > 0 ? [{ why: 'payNotKnown', people: unknown }] : []),
        ].map(({ why, people }) => ({ why, people: oneByOne ? people : about(people) })),
        columns: returnOf(employer, sizeOf(known.length), figures),
      };
    },
  }),
);
