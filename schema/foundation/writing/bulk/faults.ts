import { name, type Sql, sql } from '../../planner/sql.ts';
import { columnsOf } from '../change.ts';
import { required } from '../validate.ts';
import { column, fieldOf, type Tray, tableOf } from './desk.ts';
import { type Fault, faultSql, find } from './fault.ts';
import type { Pointer } from './intake.ts';
import { linkedSql } from './linked.ts';
import { matchedSql } from './matched.ts';
import { repeatedFault } from './repeated.ts';
import { takenFaults } from './taken.ts';

/** What the rows themselves have against being written. */
export function faultsOf(tray: Tray): Promise<Fault[]> {
  if (tray.staging.intake.existing) return find(tray, [...absent(tray), ...broken(tray)]);
  const faults = [
    ...unknown(tray),
    repeatedFault(tray),
    ...takenFaults(tray),
    ...needed(tray),
    ...broken(tray),
  ];
  return find(tray, faults);
}

/** Rows of which there must be one already, and is none that the writer sees. */
const absent = (tray: Tray): Sql[] => [
  ...unknown(tray),
  repeatedFault(tray),
  faultSql(tray, { fault: 'absent', field: tray.staging.intake.match[0]![0]!, where: sql`m._new` }),
];

/**
 * What is known to stand against the rows of a file of which nothing will be written: references that lead nowhere,
 * and values that do not go together. Rows of the file itself may still be mended.
 */
export async function foreseenFaults(tray: Tray): Promise<Fault[]> {
  const { fields, intake } = tray.staging;
  const placed = (among: Pointer['among']) =>
    fields.filter(({ name: field }) => intake.pointers.get(field)?.among === among);
  if (placed('earlier').length > 0) return [];
  const unknown = placed('existing')
    .filter(({ name: field }) => !intake.only.has(field))
    .map((field) => {
      const where = sql`s.${column(field)} is not null and ${name('m', field.column!)} is null`;
      return faultSql(tray, { fault: 'unknown', field: field.name, where, stage: 'linked' });
    });
  const faults = [...unknown, ...brokenByThemselves(tray)];
  if (faults.length === 0 && !intake.existing) return [];
  await tray.desk.run(linkedSql(tray));
  if (!intake.existing) return find(tray, faults);
  await tray.desk.run(matchedSql(tray));
  return find(tray, [...faults, unmatched(tray)]);
}

/** Rows of which there is none, before anything is merged. */
const unmatched = (tray: Tray): Sql =>
  faultSql(tray, {
    fault: 'absent',
    field: tray.staging.intake.match[0]![0]!,
    where: sql`not exists (select from ${tray.staging.table('matched')} as f where f._position = m._position)`,
    stage: 'linked',
  });

const unknown = (tray: Tray): Sql[] =>
  tray.staging.fields
    .filter(({ name: field }) => tray.staging.intake.pointers.has(field))
    .filter(({ name: field }) => !tray.staging.intake.only.has(field))
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

/** Checks that a row would break, with what it already has where the file says nothing. */
function broken(tray: Tray): Sql[] {
  const { fields, intake } = tray.staging;
  const { model } = intake;
  const brought = new Set(fields.map((field) => field.name));
  return model.checks
    .filter(({ reads }) => reads.some((each) => brought.has(each)))
    .map(({ property, says, holds }) => {
      const held = holds((each) => {
        const its = column(fieldOf(model, each));
        return brought.has(each) ? sql`m.${its}` : sql`t.${its}`;
      });
      return faultSql(tray, {
        fault: 'broken',
        field: property,
        other: sql.lit(says),
        join: sql`left join ${tableOf(model)} as t on t.id = m.id`,
        where: sql`m._standing <> 'unchanged' and (${held}) is false`,
      });
    });
}

/** Checks that a row would break whatever it already has. */
function brokenByThemselves(tray: Tray): Sql[] {
  const { fields, intake } = tray.staging;
  const { model, pointers } = intake;
  const brought = new Set(fields.map((field) => field.name).filter((each) => !pointers.has(each)));
  return model.checks
    .filter(({ reads }) => reads.every((each) => brought.has(each)))
    .map(({ property, says, holds }) => {
      const held = holds((each) => sql`m.${column(fieldOf(model, each))}`);
      return faultSql(tray, {
        fault: 'broken',
        field: property,
        other: sql.lit(says),
        where: sql`(${held}) is false`,
        stage: 'linked',
      });
    });
}
