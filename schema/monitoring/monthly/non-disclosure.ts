import { monthEndBefore } from './month-ends.ts';
import { type Rates, ratesOf } from './rates.ts';
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
  people: number;
  cells: Cell[];
}

/** The month end that a month is compared with. */
export const changesOf = (month: string) => monthEndBefore(month);

/** The tables of all characteristics by area, laid side by side, with what has changed since the month before. */
export function nonDisclosureOf(
  tables: readonly TableServed[],
  before: readonly TableServed[],
): Row[] {
  const [first] = tables;
  return (first?.rows ?? []).map(({ part, group, label, level, people }) => ({
    part,
    group,
    label,
    level,
    people,
    cells: tables.flatMap((table) => {
      const now = ratesIn(table, part);
      if (!now) return [];
      const code = table.characteristic.code;
      const old = ratesIn(
        before.find(({ characteristic }) => characteristic.code === code),
        part,
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
