import { circlesOf } from '../../imports/family.ts';
import { masked, visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { name, type Sql, sql } from '../../planner/sql.ts';
import { column, type Tray, tableOf } from './desk.ts';
import type { Fault } from './fault.ts';
import type { Field } from './intake.ts';

interface Member {
  id: string;
  parent: string;
  line: number | null;
  value: string | null;
  written: boolean;
  name: string | null;
}

/** Rows that now stand above each other, across the file and what was there before. */
export async function circles(tray: Tray): Promise<Fault[]> {
  const { fields, intake } = tray.staging;
  const found: Fault[] = [];
  for (const field of fields) {
    const pointer = intake.pointers.get(field.name);
    if (pointer?.among !== 'fellows' || !(await written(tray, field))) continue;
    const members = await membersOf(tray, field, pointer.by);
    const known = new Map(members.map((member) => [member.id, member]));
    for (const circle of circlesOf(known)) {
      const rows = circle.map((id) => known.get(id)!);
      const first = rows.find((row) => row.written);
      if (!first) continue;
      const { line, value } = first;
      const other = rows.map(named).join(', ');
      found.push({ line, field: field.name, value, fault: 'circle', other });
    }
  }
  return found;
}

const named = ({ name: called, line }: Member) =>
  `${called ?? 'another'}${line === null ? '' : ` (line ${line})`}`;

async function written({ desk, staging }: Tray, field: Field): Promise<boolean> {
  const [row] = await desk.run(
    sql`select from ${staging.table('merged')} as m where ${sql.lit(field.name)} = any(m._written) limit 1`,
  );
  return row !== undefined;
}

/** The rows of all circles: those that still have one above them after more steps than there are rows. */
async function membersOf({ desk, staging }: Tray, field: Field, by?: string): Promise<Member[]> {
  const { model } = staging.intake;
  const above = (round: number): Sql => name('pg_temp', `above_${round}`);
  await desk.run(
    sql`create temporary table ${above(0)} on commit drop as select id, ${column(field)} as above from ${tableOf(model)} where ${column(field)} is not null`,
  );
  const rows = await count(above(0));
  let round = 0;
  // each round goes twice as far up as the one before it
  for (let left = rows; left > 0 && 2 ** round <= rows; round += 1) {
    await desk.run(
      sql`create temporary table ${above(round + 1)} on commit drop as select one.id, other.above from ${above(round)} as one join ${above(round)} as other on other.id = one.above`,
    );
    await desk.run(sql`drop table ${above(round)}`);
    left = await count(above(round + 1));
  }
  const c = desk.compilation();
  const row = c.row(model.name);
  const called = by ? sql`case when ${visible(c, row)} then ${masked(c, row, by)} end` : sql`null`;
  const members = await desk.run<Member>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, field.name)} as parent, m._line as line, s.${column(field)}::text as value, coalesce(${sql.lit(field.name)} = any(m._written), false) as written, coalesce(m._key, ${called}) as name
      from ${from(row)} left join ${staging.table('merged')} as m on m.id = ${bare(row, 'id')} left join ${staging.table('staged')} as s on s._position = m._position
      where ${bare(row, 'id')} in (select above from ${above(round)}) order by m._line nulls last limit 1000`,
  );
  await desk.run(sql`drop table ${above(round)}`);
  return members;

  async function count(table: Sql): Promise<number> {
    const [counted] = await desk.run<{ count: number }>(
      sql`select count(*)::int as count from ${table}`,
    );
    return counted!.count;
  }
}
