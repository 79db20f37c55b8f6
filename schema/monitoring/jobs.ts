import { job, type Work } from '../foundation/jobs/job.ts';
import { keepReports } from '../foundation/report/keep.ts';
import { monthEndBefore } from '../foundation/report/month-ends.ts';
import { keepPayGaps } from '../workforce/pay/keep-pay-gap.ts';
import { whatCameOfMonth } from './monthly/what-came-of-month.ts';
import { monthsToWorkOut, workOutMonth } from './monthly/work-out.ts';
import { workOutYears } from './outcomes/work-out.ts';
import { workOutPay } from './pay/work-out-pay.ts';

/** Counts the forms that were handed in, once enough of them wait. */
export const countResponses = job({
  name: 'countResponses',
  does: 'Lets out the forms that were handed in, in shuffled batches of ten or more, so that they are counted.',
  schedule: { cron: '40 2 * * *', says: 'every day at 02:40' },
  async run({ context }) {
    const batches = await context.unlinked.release();
    return batches === 1 ? '1 batch let out.' : `${batches} batches let out.`;
  },
});

/** Months and years are held against what is out: two at once would not see each other. */
const asOnlyOne = <Done>(
  { counting }: Work['context'],
  progress: Work['progress'],
  work: (progress: Work['progress']) => Promise<Done>,
) =>
  counting.alone(
    'tables that are held against each other',
    (stillAlone) =>
      work(async (done, total) => {
        await stillAlone();
        await progress(done, total);
      }),
    () => progress(0, 1),
  );

/** Works out the closed list of tables at the end of each month. */
export const workOutMonthlyTables = job({
  name: 'workOutMonthlyTables',
  does: 'Works out the tables of the workforce by characteristic at the end of the last month, and what of them must be withheld.',
  schedule: {
    cron: '10 4 * * *',
    says: 'every day at 04:10, where a month is still to be worked out',
  },
  atFirst: true,
  mutation: 'workOutMonthlyTables',
  async run({ context, progress }) {
    const today = new Date().toISOString().slice(0, 10);
    const months = await monthsToWorkOut(context, today);
    let made = 0;
    await asOnlyOne(context, progress, async (say) => {
      for (const [i, month] of months.entries())
        made += await workOutMonth(context, month, (done, total) =>
          say(i * total + done, months.length * total),
        );
    });
    made += await workOutPay(context, today);
    return whatCameOfMonth(context, made, monthEndBefore(today));
  },
});

/** Works out how far people got in the last year, once it is over. */
export const workOutYearlyTables = job({
  name: 'workOutYearlyTables',
  does: 'Works out who was recruited, promoted and trained, who left and who used services in the last year, by characteristic, and what of it must be withheld.',
  schedule: {
    cron: '30 4 * * *',
    says: 'every day at 04:30, where a year is still to be worked out',
  },
  atFirst: true,
  mutation: 'workOutYearlyTables',
  async run({ context, progress }) {
    const today = new Date().toISOString().slice(0, 10);
    const made =
      (await keepReports(context, today)) +
      (await asOnlyOne(context, progress, (say) => workOutYears(context, today, say))) +
      (await keepPayGaps(context, today));
    if (made === 0) return 'The last year was worked out before, as far as anybody had answered.';
    return made === 1
      ? '1 table of the last year worked out.'
      : `${made} tables of the last year worked out.`;
  },
});
