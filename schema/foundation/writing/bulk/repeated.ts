import { all, list, type Sql, sql } from '../../planner/sql.ts';
import { column, fieldOf, letters, type Tray } from './desk.ts';
import { faultSql } from './fault.ts';

/** Rows of the file that are the same row: by what they are called, by the existing row they are, or by a key. */
export function repeatedFault(tray: Tray): Sql {
  const { staging } = tray;
  const { match } = staging.intake;
  const known = new Set(staging.fields.map(({ name }) => name));
  const keys = match.flatMap((key, place) =>
    key.every((name) => known.has(name)) ? [sameKey(tray, place, known)] : [],
  );
  const ways = [
    sameSql(tray, [sql`o._key`], sql`o._key is not null`),
    sameSql(tray, [sql`o.id`], sql`not o._instead`),
    ...keys,
  ];
  const repeated = sql`(select _position, min(line) as line from (${sql.join(ways, sql` union all `)}) as same where place > 1 group by _position)`;
  return faultSql(tray, {
    fault: 'repeated',
    field: match[0]?.[0] ?? null,
    other: sql`r.line`,
    join: sql`join ${repeated} as r on r._position = m._position`,
    where: sql`true`,
  });
}

/** Rows with the same values, which of them it is, and the line of the first. */
export const sameSql = ({ staging }: Tray, values: readonly Sql[], where: Sql): Sql =>
  sql`select o._position, first_value(o._line) over same as line, row_number() over same as place from ${staging.table('merged')} as o where ${where} window same as (partition by ${list(values)} order by o._position)`;

/** New rows that agree on a key, as rows are matched by it. */
function sameKey(tray: Tray, place: number, known: ReadonlySet<string>): Sql {
  const { model, match, loosely } = tray.staging.intake;
  const own = (name: string) => sql`o.${column(fieldOf(model, name))}`;
  const complete = (key: readonly string[]) =>
    all(key.map((name) => sql`${own(name)} is not null`));
  const before = match.slice(0, place).filter((key) => key.every((name) => known.has(name)));
  return sameSql(
    tray,
    match[place]!.map((name) => (loosely.has(name) ? letters(own(name)) : own(name))),
    all([
      sql`o._new`,
      complete(match[place]!),
      ...before.map((key) => sql`not (${complete(key)})`),
    ]),
  );
}
