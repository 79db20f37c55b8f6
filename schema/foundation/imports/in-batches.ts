import type { Batch, Headings, ImportRow } from './import.ts';
import { mostProblems, type Notice, type Problem, Unreadable } from './problem.ts';

/** What a reader comes across, a row or a few at a time. */
export interface Collected {
  rows?: Iterable<ImportRow>;
  problems?: Iterable<Problem>;
  notices?: Iterable<Notice>;
  headings?: Headings;
}

const rowsInABatch = 1000;

/** Gathers what a reader yields; what cannot be read becomes the last problem of the file. */
export async function* inBatches(
  collected: AsyncIterable<Collected> | Iterable<Collected>,
): AsyncGenerator<Batch> {
  let batch: Batch = { rows: [], problems: [], notices: [] };
  let left = mostProblems;
  try {
    for await (const { rows = [], problems = [], notices = [], headings } of collected) {
      if (headings) batch.headings = headings;
      for (const problem of problems) {
        left -= 1;
        if (left >= 0) batch.problems.push(problem);
      }
      if (left < 0) throw new Unreadable(`There are more than ${mostProblems} problems.`);
      batch.notices.push(...notices);
      batch.rows.push(...rows);
      if (batch.rows.length + batch.notices.length + batch.problems.length >= rowsInABatch) {
        yield batch;
        batch = { rows: [], problems: [], notices: [] };
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    batch.problems.push(error.problem);
  }
  yield batch;
}
