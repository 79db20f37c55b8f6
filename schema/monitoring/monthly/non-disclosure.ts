import { type Rates, ratesOf } from './rates.ts';
import { isItself } from './serve.ts';
import type { TableServed } from './served-to.ts';

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
  tables: readonly TableServed[],
  before: readonly TableServed[],
): Row[] {
  const [first] = tables;
  return (first?.rows ?? []).map((row) => ({
    part: row.part,
    group: row.group,
    label: row.label,
    level: row.level,
    itself: isItself(first!, row),
    people: row.people,
    cells: tables.flatMap((table) => {
      const now = ratesIn(table, row.part);
      if (!now) return [];
      const code = table.characteristic.code;
      const old = ratesIn(
        before.find(({ characteristic }) => characteristic.code === code),
        row.part,
      );
      return [{ characteristic: code, ...now, change: difference(now, old) }];
    }),
  }));
}

function ratesIn(table: TableServed | undefined, part: string | null): Rates | undefined {
  const row = table?.rows.find((each) => each.part === part);
  return row && ratesOf(row);
}

const difference = ({ notDisclosedRate: now }: Rates, old: Rates | undefined) =>
  now === null || old?.notDisclosedRate == null ? null : now - old.notDisclosedRate;
