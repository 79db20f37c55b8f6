import type { Models } from '../model/models.ts';
import type { Reading } from '../planner/read.ts';
import { Refusal } from '../refusal.ts';
import { Bulk } from '../writing/bulk/bulk.ts';
import { intakesOf } from '../writing/bulk/intake.ts';
import type { Guarded } from '../writing/guarded.ts';
import type { Transaction, Writer, Writing } from '../writing/writing.ts';
import type { Headings, Import, ImportFile, ImportRow } from './import.ts';
import { byLine, contrasted, excerpt, mostProblems, type Notice, type Problem } from './problem.ts';
import { recordRun } from './provenance/record-run.ts';
import type { ImportResult } from './result.ts';
import { importApart } from './run-apart.ts';
import { asTheyStand, heldNotices, noticesOf, problemOf, titlesOf } from './worded.ts';

/** Who brings a file in, and the connections for it: an import may take longer than a question. */
export interface Importer extends Writer {
  reading: Reading;
  importing: Writing;
  guarded?: Guarded;
  user?: { name: string };
}

export interface ImportWishes {
  /** Undo everything once it is known what would change. */
  dryRun?: boolean;
  /** Told now and then how many rows have been read or written; what it throws undoes everything. */
  progress?: (rows: number, doing: 'reading' | 'writing') => unknown;
}

/** What holds for the transaction of an import: it may wait for another one, and sorts in memory. */
export const settings = {
  lock_timeout: '10min',
  idle_in_transaction_session_timeout: '10min',
  work_mem: '64MB',
  jit: 'off',
};

/** Brings a file in, in one transaction and by the writer's own grants: all of it, or nothing. */
export const runImport = (
  importer: Importer,
  kind: Import,
  file: ImportFile,
  wishes: ImportWishes = {},
): Promise<ImportResult> =>
  importer.importing.transaction((tx) => importWithin(tx, importer, kind, file, wishes), settings);

/** The same inside a transaction; where there are problems, or for a dry run, it leaves nothing behind. */
export async function importWithin(
  tx: Transaction,
  importer: Importer,
  kind: Import,
  file: ImportFile,
  { dryRun = false, progress = () => undefined }: ImportWishes,
): Promise<ImportResult> {
  if (!importer.reading.permits(importer.shape, 'run', kind.kind))
    throw new Refusal('FORBIDDEN', `Your role does not include the import ${kind.kind}.`);
  if (kind.apart) return importApart(importer, kind.apart, kind, file, { dryRun, progress });
  const { models } = importer.reading.planner;
  const bulk = new Bulk(tx, importer, models, intakesOf(models, kind.writes));
  await bulk.prepare();
  const read = await readInto(bulk, kind, file, (rows) => progress(rows, 'reading'));
  const result: ImportResult = {
    dryRun,
    counts: [],
    examples: [],
    unlisted: [],
    problems: read.problems,
    notices: read.notices,
  };
  if (read.problems.length === 0) {
    await progress(0, 'writing');
    const tell = (rows: number) => progress(rows, 'writing');
    const held = await writeOut(bulk, models, kind, read.headings, result, tell);
    if (!dryRun && result.problems.length === 0)
      await recordRun(tx, importer, bulk, kind, { name: file.name, counts: result.counts, held });
  }
  if (read.problems.length > 0)
    result.problems = await withForeseen(bulk, models, kind, read.headings, read.problems);
  if (dryRun || result.problems.length > 0) await bulk.undo();
  return result;
}

async function readInto(
  bulk: Bulk,
  kind: Import,
  file: ImportFile,
  progress: (rows: number) => unknown,
) {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  let headings: Headings = {};
  let rows = 0;
  for await (const batch of kind.read(file)) {
    headings = batch.headings ?? headings;
    problems.push(...batch.problems);
    notices.push(...batch.notices.slice(0, mostProblems - notices.length));
    rows += batch.rows.length;
    for (const [entity, own] of Map.groupBy(batch.rows, (row: ImportRow) => row.entity))
      await bulk.add(entity, own);
    await progress(rows);
  }
  return { problems, notices, headings, rows };
}

/** What is wrong with a file as it was read, and what else would be found out once that is mended, line by line. */
async function withForeseen(
  bulk: Bulk,
  models: Models,
  kind: Import,
  headings: Headings,
  problems: readonly Problem[],
  targets = kind.writes,
) {
  const title = titlesOf(kind, headings);
  if (problems.some(ofTheWhole)) return [...problems];
  const all = [...problems];
  for (const { entity } of targets)
    for (const fault of await bulk.foreseen(entity.name))
      all.push(problemOf(models, kind, entity.name, fault, title));
  return byLine(all).slice(0, mostProblems);
}

/** A file that could not be read to its end, or lacks a column, has said enough. */
const ofTheWhole = ({ line, column }: Problem) => line === null || column === null;

async function writeOut(
  bulk: Bulk,
  models: Models,
  kind: Import,
  headings: Headings,
  result: ImportResult,
  progress: (rows: number) => unknown,
) {
  const title = titlesOf(kind, headings);
  let rows = 0;
  let held = 0;
  for (const [place, target] of kind.writes.entries()) {
    const { entity } = target;
    const outcome = await bulk.write(entity.name);
    const { created, updated, unchanged, examples, unlisted, faults } = outcome;
    result.counts.push({ entity: entity.name, created, updated, unchanged });
    const named = examples.map((each) => ({
      ...each,
      record: excerpt(each.record),
      field: each.field && title(each.field),
      ...contrasted(each.before, each.after),
    }));
    result.examples.push(...named);
    if (unlisted.added + unlisted.changed > 0)
      result.unlisted.push({ entity: entity.name, ...unlisted });
    result.notices = asTheyStand(result.notices, target, outcome.stood);
    result.notices.push(...noticesOf(models, outcome), ...heldNotices(outcome.held, title));
    held += outcome.held.length;
    if (faults.length > 0) {
      const problems = faults.map((fault) => problemOf(models, kind, entity.name, fault, title));
      const later = kind.writes.slice(place + 1);
      result.problems = await withForeseen(bulk, models, kind, headings, problems, later);
      Object.assign(result, { counts: [], examples: [], unlisted: [] });
      return held;
    }
    rows += created + updated + unchanged;
    await progress(rows);
  }
  return held;
}
