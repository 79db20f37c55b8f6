import { disclosureRules } from '../../foundation/report/disclosure-rules.ts';
import type { ServedRow } from './serve.ts';

/** A row, and what its contracted hours come to where that may be told. */
export type TimedRow = Omit<ServedRow, 'fullTimeEquivalent'> & {
  fullTimeEquivalent: number | null;
};

/** Of fewer people it tells how long one of them works. */
const least = disclosureRules.internal.fewest;

type Sized = Pick<ServedRow, 'part' | 'level' | 'people'>;

/** The rows of a table without the full-time equivalents of few people, and without those that would tell them by subtraction. */
export function withoutHoursOfFew<Row extends Sized & Pick<TimedRow, 'fullTimeEquivalent'>>(
  rows: readonly Row[],
): Row[] {
  const silent = silentOf(rows);
  return rows.map((row) => (silent.has(row) ? { ...row, fullTimeEquivalent: null } : row));
}

/** Wherever a row or one of its parts is silent, so many of its parts are that together they are people enough. */
function silentOf<Row extends Sized>(rows: readonly Row[]): Set<Row> {
  const silent = new Set(rows.filter(({ people }) => people < least));
  const sums = sumsOf(rows);
  for (let before = -1; before !== silent.size; ) {
    before = silent.size;
    for (const { row, parts } of sums) {
      const told = parts
        .filter((part) => !silent.has(part))
        .sort((one, other) => one.people - other.people);
      if (told.length === parts.length && !silent.has(row)) continue;
      let hidden = parts.reduce((sum, part) => sum + (silent.has(part) ? part.people : 0), 0);
      for (const part of told) {
        if (hidden >= least) break;
        silent.add(part);
        hidden += part.people;
      }
    }
  }
  return silent;
}

interface Sum<Row> {
  row: Row;
  parts: Row[];
}

/** Each row with those that it is the sum of: the rows below it, of everybody those of the council itself too. */
function sumsOf<Row extends Sized>(rows: readonly Row[]): Sum<Row>[] {
  const above: Sum<Row>[] = [];
  return rows.map((row) => {
    const depth = row.part === null ? 0 : Math.max(1, row.level);
    const sum: Sum<Row> = { row, parts: [] };
    above[depth - 1]?.parts.push(row);
    above.splice(depth, above.length, sum);
    return sum;
  });
}
