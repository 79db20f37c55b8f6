import { constant, type Sql, sql } from '../../planner/sql.ts';
import { type Rule, referenceTo, rulesFor, type Spared, sparedSql } from '../rule.ts';
import { type Tray, tableOf } from './desk.ts';
import { type Fault, faultSql, find } from './fault.ts';

const written = (tray: Tray, action: 'create' | 'update') =>
  rulesFor(
    tray.staging.intake.model,
    action,
    tray.staging.fields.map(({ name }) => name),
  );

/** The rows that rules leave alone, for what they were before they are written. */
export async function sparedByRules(tray: Tray): Promise<Spared> {
  const { model } = tray.staging.intake;
  const ids = sql`array(select id from ${tray.staging.table('merged')} where _standing = 'updated')`;
  const statement = sparedSql(model, written(tray, 'update'), ids);
  if (!statement) return {};
  const [row] = await tray.desk.run<{ answer: string }>(statement);
  return JSON.parse(row!.answer) as Spared;
}

/** What rules say against rows that have just been written, line by line. */
export function brokenRules(tray: Tray, spared: Spared): Promise<Fault[]> {
  const updated = written(tray, 'update').map((rule, place) =>
    brokenBy(
      tray,
      rule,
      sql`m._standing = 'updated' and m._written && array[${sql.join(rule.of.map((field) => sql.lit(field)))}]::text[] and m.id <> all(${constant(spared[place] ?? [], 'uuid[]')})`,
    ),
  );
  const created = written(tray, 'create').map((rule) =>
    brokenBy(tray, rule, sql`m._standing = 'created'`),
  );
  return find(tray, [...created, ...updated]);
}

function brokenBy(tray: Tray, { property, against }: Rule, where: Sql): Sql {
  const { model } = tray.staging.intake;
  const says = against(referenceTo(model, 't'));
  return faultSql(tray, {
    fault: 'broken',
    field: property,
    other: says,
    join: sql`join ${tableOf(model)} as t on t.id = m.id`,
    where: sql`${where} and (${says}) is not null`,
  });
}
