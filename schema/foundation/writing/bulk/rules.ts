import { sql } from '../../planner/sql.ts';
import { referenceTo, rulesFor } from '../rule.ts';
import { type Tray, tableOf } from './desk.ts';
import { type Fault, faultSql, find } from './fault.ts';

/** What rules say against rows that have just been written, line by line. */
export function brokenRules(tray: Tray): Promise<Fault[]> {
  const { model } = tray.staging.intake;
  const faults = (['create', 'update'] as const).flatMap((action) => {
    const fields = tray.staging.fields.map(({ name }) => name);
    return rulesFor(model, action, fields).map(({ property, of, against }) => {
      const says = against(referenceTo(model, 't'));
      const standing = sql.lit(action === 'create' ? 'created' : 'updated');
      const written = sql.join(of.map((field) => sql.lit(field)));
      const touched =
        action === 'create' ? sql`true` : sql`m._written && array[${written}]::text[]`;
      return faultSql(tray, {
        fault: 'broken',
        field: property,
        other: says,
        join: sql`join ${tableOf(model)} as t on t.id = m.id`,
        where: sql`m._standing = ${standing} and ${touched} and (${says}) is not null`,
      });
    });
  });
  return find(tray, faults);
}
