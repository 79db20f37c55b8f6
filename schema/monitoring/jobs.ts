import { job } from '../foundation/jobs/job.ts';

/** Counts the forms that were handed in, once enough of them wait. */
export const countResponses = job({
  name: 'countResponses',
  does: 'Lets out the forms that were handed in, in shuffled batches of ten or more, so that they are counted.',
  schedule: { cron: '40 2 * * *', says: 'Every day at 02:40' },
  async run({ context }) {
    const batches = await context.unlinked.release();
    return batches === 1 ? '1 batch let out.' : `${batches} batches let out.`;
  },
});
