import { builder } from '../../foundation/graphql/builder.ts';
import { type Kept, keptYearsSql } from './keep-pay-gap.ts';
import { readsPay } from './reads-pay.ts';
import { type Measure, measures } from './told-pay-gap.ts';

type Year = Record<Measure, string | null> & { snapshotOn: string; withheld: Measure[] };

const PayGapYear = builder.objectRef<Year>('PayGapYear').implement({
  description: 'The six measures of the gender pay gap at one of the snapshot dates.',
  fields: (t) => ({
    snapshotOn: t.field({ type: 'Date', nullable: false, resolve: ({ snapshotOn }) => snapshotOn }),
    ...Object.fromEntries(
      measures.map((measure) => [
        measure,
        t.string({
          description: 'In per cent, to one decimal; null where it is left blank or withheld.',
          resolve: (year) => year[measure],
        }),
      ]),
    ),
    withheld: t.exposeStringList('withheld', {
      nullable: false,
      description: 'Those that are withheld, as they could tell the pay of one person.',
    }),
  }),
});

builder.queryField('payGapYears', (t) =>
  t.field({
    type: [PayGapYear],
    nullable: false,
    allow: ['run', 'PayGap'],
    description:
      'What was the gender pay gap year by year? The last six snapshot dates that are worked out, each as it is kept, the earliest first.',
    resolve: async (_parent, _args, { counting, shape }) => {
      const years = await counting.count<Kept[]>(keptYearsSql);
      return years.map(({ snapshotOn, figures }): Year => {
        const { lines } = readsPay(shape) ? figures.exact : figures.told;
        const values = lines.map(({ name, value }) => [name, value]);
        const withheld = lines.flatMap((line) => (line.withheld ? [line.name] : []));
        return {
          snapshotOn,
          ...(Object.fromEntries(values) as Record<Measure, string | null>),
          withheld,
        };
      });
    },
  }),
);
