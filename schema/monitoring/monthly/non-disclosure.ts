import { type Rates, ratesOf } from './rates.ts';
import { isItself } from './serve.ts';
import type { TableAnswered } from './served-to.ts';

interface Cell extends Rates {
  characteristic: string;
  change: number | null;
}

interface Row {
  part: string | null;
  group: string | null;
  label: string;
  level: number;
  itself: boolean;
  people: number;
  cells: Cell[];
}

/** The tables of all characteristics by area, laid side by side, with what has changed since the month before. */
export function nonDisclosureOf(
  tables: readonly TableAnswered[],
  before: readonly TableAnswered[],
): Row[] {
  const [first] = tables;
  const earlier = new Map(before.map((table) => [table.characteristic.code, rowsByPart(table)]));
  const columns = tables.map((table) => {
    const { code } = table.characteristic;
    return { characteristic: code, rows: rowsByPart(table), old: earlier.get(code) };
  });
  return (first?.rows ?? []).map((row) => ({
    part: row.part,
    group: row.group,
    label: row.label,
    level: row.level,
    itself: isItself(first!, row),
    people: row.people,
    cells: columns.flatMap(({ characteristic, rows, old }) => {
      const now = ratesIn(rows, row.part);
      if (!now) return [];
      return [{ characteristic, ...now, change: difference(now, ratesIn(old, row.part)) }];
    }),
  }));
}

const rowsByPart = ({ rows }: TableAnswered) => new Map(rows.map((row) => [row.part, row]));

function ratesIn(rows: ReturnType<typeof rowsByPart> | undefined, part: string | null) {
  const row = rows?.get(part);
  return row && ratesOf(row);
}

const difference = ({ notDisclosedRate: now }: Rates, old: Rates | undefined) =>
  now === null || old?.notDisclosedRate == null ? null : now - old.notDisclosedRate;
