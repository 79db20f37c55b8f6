import { sql } from '../../foundation/planner/sql.ts';
import type { Counting } from '../../foundation/writing/counting.ts';
import { ratesOf } from '../monthly/rates.ts';
import type { ServedTable } from '../monthly/serve.ts';

/** How many people the tables of staff around a day show at the least of whom the council itself pays. */
export interface ShownAround {
  /** Of a band; null where one of them withholds it. */
  of: (band: string) => number | null;
  /** Of all who have said what they are, but those of these bands. */
  but: (bands: readonly string[]) => number;
}

// of the day itself where it is there: months and years are held against each other already
const aroundSql = (on: string, characteristic: string) => sql`
  with out as (select month, figures from monthly_table join characteristic on characteristic.id = monthly_table.characteristic_id
    where characteristic.code = ${sql.lit(characteristic)} and grouping = 'engagement' and fresh)
  select coalesce(json_agg(figures), '[]')::text as answer from out
  where month in ((select max(month) from out where month <= ${sql.lit(on)}::date),
    (select min(month) from out where month >= ${sql.lit(on)}::date))`;

/** What the tables of staff show that are nearest to a day, before and after; null where none is out. */
export async function shownAround(
  counting: Counting,
  on: string,
  characteristic: string,
): Promise<ShownAround | null> {
  const tables = await counting.count<ServedTable[]>(aroundSql(on, characteristic));
  if (tables.length === 0) return null;
  return {
    of: (band) => least(tables.map((table) => paidOf(table, band))),
    but: (bands) => Math.min(...tables.map((table) => paidBut(table, bands))),
  };
}

const least = (counts: readonly (number | null)[]) =>
  counts.reduce((fewest, count) =>
    fewest === null || count === null ? null : Math.min(fewest, count),
  );

/** Those whom an agency pays are in tables of staff and in no pay gap: where it is withheld how many, all may be. */
function paidOf(table: ServedTable, band: string): number | null {
  const everybody = figureOf(table, null, band);
  const parts = table.rows.flatMap(({ part }) =>
    part === null || part === agency ? [] : (figureOf(table, part, band) ?? []),
  );
  const known = [
    ...(everybody === null
      ? []
      : [everybody - (figureOf(table, agency, band) ?? declaredOf(table, agency))]),
    ...(parts.length > 0 ? [sum(parts)] : []),
  ];
  return known.length > 0 ? Math.max(...known) : null;
}

/** Nobody where it is withheld how many these are. */
const paidBut = (table: ServedTable, bands: readonly string[]) =>
  bands.reduce(
    (rest, band) => rest - (figureOf(table, null, band) ?? rest),
    declaredOf(table, null) - declaredOf(table, agency),
  );

const agency = 'agency';

function figureOf({ bands, rows }: ServedTable, part: string | null, band: string) {
  const place = bands.findIndex(({ code }) => code === band);
  return rows.find((row) => row.part === part)?.figures[place] ?? null;
}

function declaredOf({ rows }: ServedTable, part: string | null): number {
  const row = rows.find((each) => each.part === part);
  return row ? ratesOf(row).declared : 0;
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
