import type { Plan } from '../planner/plan.ts';
import type { Import, ImportFile, ImportRow } from './import.ts';
import { byLine, mostProblems, type Notice, type Problem } from './problem.ts';
import type { ImportResult } from './result.ts';
import type { Importer, ImportWishes } from './run-import.ts';

/** What became of some rows: of nothing does it say what was there before. */
interface Taken {
  taken: number;
  withdrawn: number;
  /** How many of those taken name no day. */
  undated: number;
  /** The lines of people who are not there. */
  unknown: number[];
}

/**
 * Brings guarded records in by the road that they have of their own: in one transaction there, all of them or
 * none. Whether an answer was there already is told to nobody, or a guess could be tried with a file of one line.
 */
export async function importApart(
  importer: Importer,
  road: Plan,
  kind: Import,
  file: ImportFile,
  { dryRun = false, progress = () => undefined }: ImportWishes,
): Promise<ImportResult> {
  const { guarded, caller, user } = importer;
  if (!guarded) throw new Error(`${kind.kind} has a road of its own, and nobody is on it.`);
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const { entity } = kind.writes[0]!;
  let [taken, withdrawn, undated, rows] = [0, 0, 0, 0];
  const keep = await guarded
    .handingOver(async ({ ask }) => {
      for await (const batch of kind.read(file)) {
        problems.push(...batch.problems);
        notices.push(...batch.notices.slice(0, mostProblems - notices.length));
        rows += batch.rows.length;
        for (const some of problems.length < mostProblems ? inParts(batch.rows) : []) {
          const given = some.map(({ line, row }) => ({ line, ...row, answers: answersOf(row) }));
          const answer = await ask(road, [JSON.stringify(given), caller.actor, user?.name ?? null]);
          const found = JSON.parse(answer!) as Taken;
          taken += found.taken;
          withdrawn += found.withdrawn;
          undated += found.undated;
          problems.push(...found.unknown.map((line) => nobody(kind, line)));
        }
        await progress(rows, 'reading');
      }
      if (dryRun || problems.length > 0) throw new Undone();
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof Undone) return false;
      throw error;
    });
  if (withdrawn > 0) notices.push(leftOut(withdrawn));
  if (undated > 0) notices.push(onlyAdded(undated));
  const counted = problems.length === 0 && (keep || dryRun);
  return {
    dryRun,
    counts: counted ? [{ entity: entity.name, created: taken, updated: 0, unchanged: 0 }] : [],
    examples: [],
    unlisted: [],
    problems: byLine(problems).slice(0, mostProblems),
    notices,
  };
}

class Undone extends Error {}

const rowsAtATime = 100;

/** So few that no statement takes longer than a question may. */
function* inParts(rows: readonly ImportRow[]) {
  for (let start = 0; start < rows.length; start += rowsAtATime)
    yield rows.slice(start, start + rowsAtATime);
}

const answersOf = ({ answers }: Readonly<Record<string, unknown>>) =>
  JSON.parse(String(answers ?? '[]')) as object[];

const nobody = ({ columns = [] }: Import, line: number): Problem => ({
  line,
  column: columns[0]?.title ?? null,
  value: null,
  reason: 'There is no employee with this staff number.',
});

const ofTheFile = (reason: string): Notice => ({ line: null, column: null, value: null, reason });

const leftOut = (answers: number): Notice =>
  ofTheFile(
    answers === 1
      ? '1 answer was left out: that person took back what they said of it.'
      : `${answers.toLocaleString('en-GB')} answers were left out: those people took back what they said of it.`,
  );

const onlyAdded = (answers: number): Notice =>
  ofTheFile(
    answers === 1
      ? '1 answer has no day: it is added if there is none yet, and replaces none.'
      : `${answers.toLocaleString('en-GB')} answers have no day: they are added where there is none yet, and replace none.`,
  );
