import { builder } from '../../foundation/graphql/builder.ts';
import { sql } from '../../foundation/planner/sql.ts';
import { payGap } from '../../foundation/statistics/pay-gap/pay-gap.ts';
import { paidEmployee, type RecordedPay, recordedPaySql } from './recorded-pay.ts';
import { toldOf } from './told-pay-gap.ts';

const measures = [
  'meanHourlyGap',
  'medianHourlyGap',
  'meanBonusGap',
  'medianBonusGap',
  'menBonusShare',
  'womenBonusShare',
] as const;

type Year = Record<(typeof measures)[number], string | null> & { snapshotOn: string };

const PayGapYear = builder.objectRef<Year>('PayGapYear').implement({
  description: 'The six measures of the gender pay gap at one of the snapshot dates.',
  fields: (t) => ({
    snapshotOn: t.field({ type: 'Date', nullable: false, resolve: ({ snapshotOn }) => snapshotOn }),
    ...Object.fromEntries(
      measures.map((measure) => [
        measure,
        t.string({
          description:
            'In per cent, to one decimal; null where it is left blank, as where fewer than ten men or ten women are on full pay.',
          resolve: (year) => year[measure],
        }),
      ]),
    ),
  }),
});

/** A council looks back as far as it must publish, and as far again. */
const mostYears = 6;

builder.queryField('payGapYears', (t) =>
  t.field({
    type: [PayGapYear],
    nullable: false,
    allow: ['run', 'PayGap'],
    description:
      'What was the gender pay gap year by year? The last six snapshot dates that pay is recorded for, the earliest first.',
    resolve: async (_parent, _args, { counting }) => {
      const dates = await counting.count<string[]>(
        sql`select coalesce(json_agg(snapshot_on order by snapshot_on), '[]')::text as answer
          from (select distinct snapshot_on from pay_record order by snapshot_on desc limit ${sql.lit(mostYears)}) years`,
      );
      const years: Year[] = [];
      for (const snapshotOn of dates) {
        const { records } = await counting.count<RecordedPay>(recordedPaySql(snapshotOn));
        const people = records.map(paidEmployee).filter((each) => each !== null);
        if (people.length > 0) years.push({ snapshotOn, ...toldOf(payGap(people)) });
      }
      return years;
    },
  }),
);
