import type { Model } from '../../model/model.ts';
import type { Compilation } from '../../planner/compilation.ts';
import { masked, visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { all, list, type Sql, sql } from '../../planner/sql.ts';
import { column, fieldOf, letters, type Tray } from './desk.ts';

/**
 * Which existing row each row is, among those that the writer sees: the one that agrees on the first key that the row
 * has complete and that lacks the keys before it. Where several do, the same letters count more, then age.
 */
export function matchedSql(tray: Tray): Sql {
  const { staging } = tray;
  const { intake, fields } = staging;
  const has = new Set(['id', ...fields.map(({ name }) => name)]);
  const candidates = intake.match.flatMap((key, place) =>
    key.every((name) => has.has(name)) ? [candidatesSql(tray, has, place)] : [],
  );
  const none = sql`select null::int as _position, null::uuid as id, false as exact, false as instead where false`;
  return sql`create temporary table ${staging.table('matched')} on commit drop as
    select distinct on (_position) _position, id, instead as _instead, count(*) over (partition by _position)::int as _candidates
    from (${sql.join(candidates.length > 0 ? candidates : [none], sql` union all `)}) as candidate order by _position, exact desc, id`;
}

function candidatesSql({ desk, staging }: Tray, has: ReadonlySet<string>, place: number): Sql {
  const { model, match, loosely } = staging.intake;
  const key = match[place]!;
  const before = match.slice(0, place);
  const own = (name: string) => staged(model, name);
  const existing = (name: string) => sql`e.${column(fieldOf(model, name))}`;
  const agree = key.map((name) =>
    loosely.has(name)
      ? sql`${letters(existing(name))} = ${letters(own(name))}`
      : sql`${existing(name)} = ${own(name)}`,
  );
  const lacking = before.flatMap((earlier) => [
    sql`not (${complete(earlier.map(existing))})`,
    ...(earlier.every((name) => has.has(name)) ? [sql`not (${complete(earlier.map(own))})`] : []),
  ]);
  const exact = all(key.map((name) => sql`${existing(name)} = ${own(name)}`));
  const compared = [...new Set([...key, ...before.flat()])];
  const { instead } = staging.intake;
  const seen = seenSql(desk.compilation(), model, [...compared, ...(instead ? [instead] : [])]);
  const other = instead ? existing(instead) : sql`null::uuid`;
  return sql`select l._position, coalesce(${other}, e.id) as id, ${exact} as exact, ${other} is not null as instead from ${staging.table('linked')} as l join (${seen}) as e on ${all(agree)} where ${all([sql`true`, ...lacking])}`;
}

const complete = (values: readonly Sql[]) => all(values.map((value) => sql`${value} is not null`));

const staged = (model: Model, name: string) =>
  name === 'id' ? sql`l._id` : sql`l.${column(fieldOf(model, name))}`;

/** The keys of existing rows, as far as the writer may know them; whoever gives an id knows it. */
function seenSql(c: Compilation, model: Model, compared: readonly string[]): Sql {
  const row = c.row(model.name);
  const keys = compared
    .filter((name) => name !== 'id')
    .map((name) => sql`${masked(c, row, name)} as ${column(fieldOf(model, name))}`);
  const where = keys.length === 0 ? sql`true` : visible(c, row);
  return sql`select ${list([sql`${bare(row, 'id')} as id`, ...keys])} from ${from(row)} where ${where}`;
}
