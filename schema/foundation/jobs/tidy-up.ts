import type { Unguarded } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { Message } from '../outbox/message.ts';
import { type Sql, sql } from '../planner/sql.ts';
import { Desk } from '../writing/bulk/desk.ts';
import type { Change } from '../writing/change.ts';
import { job } from './job.ts';
import { JobRun } from './job-run.ts';

const atATime = 500;

/** Removes what nobody needs any more. */
export const tidyUp = job({
  name: 'tidyUp',
  does: 'Removes runs of jobs that were over, and messages that were written, more than ninety days ago.',
  schedule: { cron: '20 3 * * *', says: 'every day at 03:20' },
  mutation: 'tidyUp',
  async run({ context, progress }) {
    const runs = await removeAll(
      context,
      JobRun.name,
      sql`select id, version from job_run where ended_at < now() - interval '90 days'`,
      progress,
    );
    const messages = await removeAll(
      context,
      Message.name,
      sql`select id, version from message where queued_at < now() - interval '90 days'`,
      progress,
    );
    return `${runs} runs and ${messages} messages removed.`;
  },
});

async function removeAll(
  context: Unguarded,
  entity: string,
  old: Sql,
  progress: (done: number, total: number) => Promise<void>,
): Promise<number> {
  const { models } = context.reading.planner;
  const model = modelNamed(models, entity);
  for (let removed = 0; ; ) {
    const some = await context.writing.transaction(async (tx) => {
      const rows = await new Desk(tx, context, models).run<{ id: string; version: number }>(
        sql`${old} order by id limit ${sql.lit(atATime)} for update skip locked`,
      );
      if (rows.length === 0) return 0;
      const change: Change = { action: 'delete', model, rows };
      const ids = rows.map(({ id }) => id);
      const versions = rows.map(({ version }) => version);
      await context.writing.change(tx, context, change, { ids, versions });
      return rows.length;
    });
    removed += some;
    if (some < atATime) return removed;
    await progress(removed, removed);
  }
}
