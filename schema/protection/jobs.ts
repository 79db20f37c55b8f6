import { v7 } from 'uuid';
import { job, type Work } from '../foundation/jobs/job.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { RetentionRun } from './entities.ts';
import { keepNoLonger } from './keep-no-longer.ts';

interface Rule {
  id: string;
  what: string;
  months: number;
}

/** Removes what has been kept for long enough, rule by rule, and writes down how much that was. */
export const applyRetention = job({
  name: 'applyRetention',
  does: 'Erases or anonymises what has been kept for as long as the retention rules in force say, and writes down how much that was.',
  schedule: { cron: '50 2 * * *', says: 'every day at 02:50' },
  run: (work) => apply(work, false),
});

/** The same as a trial: it counts what is due, and changes nothing. */
export const tryRetention = job({
  name: 'tryRetention',
  does: 'Counts what the retention rules in force would erase or anonymise today, and changes nothing.',
  mutation: 'tryRetention',
  run: (work) => apply(work, true),
});

async function apply({ context, ask, progress }: Work, trial: boolean): Promise<string> {
  const { retentionRules } = await ask<{ retentionRules: { nodes: Rule[] } }>(
    '{ retentionRules(filter: { inForce: { eq: true } }, first: 100) { nodes { id what months } } }',
  );
  const rules = retentionRules.nodes;
  const model = modelNamed(context.reading.planner.models, RetentionRun.name);
  let all = 0;
  for (const [i, { id, months }] of rules.entries()) {
    // what was done and that it was done stand or fall together
    all += await context.writing.transaction(async (tx) => {
      const due = Number(await tx.ask(keepNoLonger, [id, trial]));
      const values = { rule: id, ranAt: new Date().toISOString(), trial, months, due };
      const change = { action: 'create', model, values } as const;
      await context.writing.change(tx, context, change, { values, id: v7() });
      return due;
    });
    await progress(i + 1, rules.length);
  }
  const counted = all === 1 ? '1 was due' : `${all} were due`;
  return trial ? `${counted}; nothing was changed.` : `${counted}, and erased or anonymised.`;
}
