import type { Batch, Headings, ImportRow } from './import.ts';
import type { Survey } from './mapping/survey.ts';
import { mostProblems, type Notice, type Problem, Unreadable } from './problem.ts';

/** What a reader comes across, a row or a few at a time. */
export interface Collected {
  rows?: Iterable<ImportRow>;
  problems?: Iterable<Problem>;
  notices?: Iterable<Notice>;
  headings?: Headings;
  survey?: Survey;
}

const rowsInABatch = 1000;
/** Of the values of the rows, so that no batch is long work for whoever takes it. */
const charactersInABatch = 500_000;

/** Gathers what a reader yields; what cannot be read becomes the last problem of the file. */
export async function* inBatches(
  collected: AsyncIterable<Collected> | Iterable<Collected>,
): AsyncGenerator<Batch> {
  let batch: Batch = { rows: [], problems: [], notices: [] };
  let left = mostProblems;
  let noticesLeft = mostProblems;
  let characters = 0;
  try {
    for await (const { rows = [], problems = [], notices = [], headings, survey } of collected) {
      if (headings) batch.headings = headings;
      if (survey) batch.survey = survey;
      for (const problem of problems) {
        left -= 1;
        if (left < 0) break;
        batch.problems.push(problem);
      }
      if (left < 0) throw new Unreadable(`There are more than ${mostProblems} problems.`);
      for (const notice of notices) {
        noticesLeft -= 1;
        if (noticesLeft >= 0) batch.notices.push(notice);
      }
      for (const row of rows) {
        batch.rows.push(row);
        characters += lengthOf(row);
      }
      const { rows: read, notices: noted, problems: found } = batch;
      const full = read.length + noted.length + found.length >= rowsInABatch;
      if (full || characters >= charactersInABatch) {
        yield batch;
        characters = 0;
        batch = { rows: [], problems: [], notices: [] };
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    batch.problems.push(error.problem);
  }
  yield batch;
}

function lengthOf({ row }: ImportRow): number {
  let length = 0;
  for (const value of Object.values(row)) if (typeof value === 'string') length += value.length;
  return length;
}
