import { name, type Sql, sql } from '../../planner/sql.ts';
import { columnsOf } from '../change.ts';
import { required } from '../validate.ts';
import { column, type Tray } from './desk.ts';
import { type Fault, faultSql, find } from './fault.ts';
import { repeatedFault } from './repeated.ts';
import { takenFaults } from './taken.ts';

/** What the rows themselves have against being written. */
export function faultsOf(tray: Tray): Promise<Fault[]> {
  const faults = [...unknown(tray), repeatedFault(tray), ...takenFaults(tray), ...needed(tray)];
  return find(tray, faults);
}

const unknown = (tray: Tray): Sql[] =>
  tray.staging.fields
    .filter(({ name: field }) => tray.staging.intake.pointers.has(field))
    .map((field) => {
      const where = sql`s.${column(field)} is not null and ${name('m', field.column!)} is null`;
      return faultSql(tray, { fault: 'unknown', field: field.name, where });
    });

/** Values that must be there and are not; of those that the file has no column for, the first row's. */
function needed(tray: Tray): Sql[] {
  const { fields, intake } = tray.staging;
  const faults = fields
    .filter(({ nullable }) => !nullable)
    .map((field) => {
      const where = sql`s.${column(field)} is null and ${name('m', field.column!)} is null`;
      return faultSql(tray, { fault: 'needed', field: field.name, where });
    });
  const given = new Set(fields.map((field) => field.name));
  const missing = columnsOf(intake.model).filter(
    (field) =>
      !given.has(field.name) &&
      required(field) &&
      (field.kind === 'toOne' || !field.automatic) &&
      field.name !== 'version',
  );
  const first = sql`m._position = (select min(o._position) from ${tray.staging.table('merged')} as o where o._new)`;
  return [
    ...faults,
    ...missing.map(({ name: field }) => faultSql(tray, { fault: 'needed', field, where: first })),
  ];
}
