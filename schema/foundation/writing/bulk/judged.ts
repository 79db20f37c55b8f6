import { asSql, granted } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { type Sql, sql } from '../../planner/sql.ts';
import type { Tray } from './desk.ts';
import { type Fault, type FaultKind, faultSql, find } from './fault.ts';

/** Judges what is about to be changed, field by field, on the rows as they were. */
export const judgeAsTheyWere = (tray: Tray): Promise<Fault[]> =>
  find(tray, judged(tray, 'update', 'mayNotChange'));

/** Judges what has been added and changed, field by field, on the rows as they have become. */
export const judgeAsTheyBecame = (tray: Tray): Promise<Fault[]> =>
  find(tray, [...judged(tray, 'create', 'mayNotAdd'), ...judged(tray, 'update', 'mayNotChange')]);

function judged(tray: Tray, action: 'create' | 'update', fault: FaultKind): Sql[] {
  const { model } = tray.staging.intake;
  const c = tray.desk.compilation();
  const standing = action === 'create' ? 'created' : 'updated';
  return [null, ...tray.staging.fields.map(({ name }) => name)].flatMap((field) => {
    const row = c.row(model.name);
    const answer = granted(c, row, action, field ?? undefined);
    if (answer === 'always') return [];
    const meant = field ? sql`${sql.lit(field)} = any(m._written)` : sql`m._written = '{}'`;
    return faultSql(tray, {
      fault,
      field,
      join: sql`join ${from(row)} on ${bare(row, 'id')} = m.id`,
      where: sql`m._standing = ${sql.lit(standing)} and ${meant} and (${asSql(answer)}) is not true`,
    });
  });
}
