import { type Sql, sql } from '../../planner/sql.ts';
import { column, type Tray } from './desk.ts';
import type { Field } from './intake.ts';

/** What stands against one row of a file. */
export interface Fault {
  line: number | null;
  field: string | null;
  /** What the file says there. */
  value: string | null;
  fault: FaultKind;
  /** The other line, where two are at odds; the rows of a circle; what a broken check says. */
  other: string | null;
}

export type FaultKind =
  | 'unknown'
  | 'absent'
  | 'repeated'
  | 'taken'
  | 'needed'
  | 'mayNotAdd'
  | 'mayNotChange'
  | 'changedMeanwhile'
  | 'circle'
  | 'broken';

interface Found {
  fault: FaultKind;
  field: string | null;
  /** The line that a fault is at odds with, or what is said of it. */
  other?: Sql;
  join?: Sql;
  where: Sql;
  /** How far the rows have come that it is looked for in. */
  stage?: 'linked' | 'merged';
}

/** The first thousand faults, in the order of lines. */
export async function find({ desk, staging }: Tray, faults: readonly Sql[]): Promise<Fault[]> {
  if (faults.length === 0) return [];
  const found = sql.join([...faults], sql` union all `);
  return desk.run<Fault>(
    sql`select * from (${found}) as found order by line nulls first, field limit 1000`,
    staging.intake.model,
  );
}

/** A fault of rows `m`, with what the file says in that field. */
export function faultSql(
  { staging }: Tray,
  { fault, field, other, join, where, stage = 'merged' }: Found,
): Sql {
  const given = staging.fields.find((each) => each.name === field);
  const value = given ? asWritten(given) : sql`null::text`;
  const named = field === null || field === 'id' ? sql`null` : sql.lit(field);
  return sql`select m._line as line, ${named}::text as field, ${value} as value, ${sql.lit(fault)}::text as fault, ${other ?? sql`null`}::text as other
    from ${staging.table(stage)} as m join ${staging.table('staged')} as s on s._position = m._position ${join ?? sql``} where ${where}`;
}

/** A number without the noughts that its column adds. */
const asWritten = (field: Field): Sql =>
  field.kind === 'column' && field.digits
    ? sql`trim_scale(s.${column(field)})::text`
    : sql`s.${column(field)}::text`;
