import type { Context } from '../graphql/context.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { job } from '../jobs/job.ts';
import { Refusal } from '../refusal.ts';
import type { Transaction } from '../writing/writing.ts';
import { confirm } from './confirm.ts';
import { changeFile, fileSeen, keptFile, lookedAt } from './kept-files.ts';
import type { Kinds } from './kinds.ts';
import { sentencesOf } from './result.ts';
import { underWay } from './under-way.ts';

const name = 'bringInFile';
const whole = 100;

/** Brings in a file apart from any request, for whoever confirmed it. */
export const bringInFile = (kinds: Kinds) =>
  job({
    name,
    does: 'Brings in a file that somebody has confirmed: all of it, or nothing.',
    wholly: true,
    // whoever confirmed it decides whether it is tried again
    retry: { times: 0 },
    async run({ data, onBehalf, progress }) {
      const id = String(data.file);
      const context = await onBehalf();
      if (!context) return 'Nothing was brought in: whoever confirmed it has no account any more.';
      const expected = rowsOf(await lookedAt(context, id));
      await progress(0, whole);
      const result = await confirm(context, kinds, id, null, async (rows, doing) => {
        const half = Math.floor((Math.min(1, rows / expected) * whole) / 2);
        await progress(doing === 'reading' ? half : half + whole / 2, whole);
      });
      return sentencesOf(context.reading.planner.models, result).join(' ');
    },
  });

/** How many rows the file had when it was looked at. */
const rowsOf = ({ result }: Awaited<ReturnType<typeof lookedAt>>) =>
  Math.max(
    1,
    (result?.counts ?? []).reduce(
      (sum, { created, updated, unchanged }) => sum + created + updated + unchanged,
      0,
    ),
  );

/** Asks for the run that brings a file in; while there is one that is not over, that one. */
export async function startImport(tx: Transaction, context: Context, id: string): Promise<string> {
  const seen = await fileSeen(tx, context, id);
  if (await underWay(tx, context, seen)) return seen.run!;
  const kept = await keptFile(tx, context, id);
  if (!context.reading.permits(context.shape, 'run', kept.kind))
    throw new Refusal('FORBIDDEN', `Your role does not include the import ${kept.kind}.`);
  if (kept.run && kept.state === 'imported') return kept.run;
  if (kept.state === 'imported')
    throw new Refusal('CONFLICT', `${kept.name} has been imported already.`);
  const run = await enqueue(tx, context, { name }, { file: id });
  await changeFile(tx, context, kept, { run });
  return run;
}
