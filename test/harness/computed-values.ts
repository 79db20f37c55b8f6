import type pg from 'pg';
import type { Models } from '../../schema/foundation/model/models.ts';
import { compile, name, type Sql, sql } from '../../schema/foundation/planner/sql.ts';
import type { Row } from './invented-rows.ts';

/** Puts the values that SQL works out into rows that are in memory, as their owner sees them. */
export async function addComputedValues(
  owner: pg.Pool,
  models: Models,
  rows: ReadonlyMap<string, readonly Row[]>,
) {
  for (const [of, given] of rows) {
    const { table, properties } = models.get(of)!;
    for (const property of properties.values()) {
      if (property.kind !== 'computed') continue;
      const column = (each: string) =>
        name('t', (properties.get(each) as { column: string }).column);
      const { text, slots } = compile(
        sql`select t.id, ${asWritten(property.scalar, property.expression!(column))} as value from ${name(table)} as t`,
      );
      const values = slots.map((slot) => slot.read({ args: [], attributes: {} }));
      const found = await owner.query<{ id: string; value: unknown }>(text, values);
      const byId = new Map(found.rows.map(({ id, value }) => [id, value]));
      for (const row of given) row[property.name] = byId.get(row.id) ?? null;
    }
  }
}

/** A day as the API spells it, not as a moment. */
const asWritten = (scalar: string, value: Sql): Sql =>
  scalar === 'Date' ? sql`(${value})::text` : value;
