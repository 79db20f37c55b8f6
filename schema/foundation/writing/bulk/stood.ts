import { fieldGranted } from '../../planner/grants.ts';
import { any, list, type Sql, sql } from '../../planner/sql.ts';
import { column, type Tray } from './desk.ts';
import { spelled } from './examples.ts';

/** A row that was there, and what it keeps of the values that are written once although the file says otherwise. */
export interface Stood {
  line: number;
  kept: Readonly<Record<string, string | null>>;
}

/** The rows whose values stood, as far as the writer may read them. */
export async function stoodValues({ desk, staging }: Tray): Promise<Stood[]> {
  const { model, once } = staging.intake;
  const c = desk.compilation();
  const row = c.row(model.name);
  const fields = staging.fields.filter(
    ({ name }) => once.has(name) && fieldGranted(c, row, name) === 'always',
  );
  if (fields.length === 0) return [];
  const kept = fields.map(
    (field): Sql =>
      sql`${sql.lit(field.name)}::text, ${spelled(c, field, sql`m.${column(field)}`)}`,
  );
  const differs = fields.map(
    (field) => sql`l.${column(field)} is distinct from m.${column(field)}`,
  );
  return desk.run<Stood>(
    sql`select m._line as line, json_build_object(${list(kept)}) as kept
      from ${staging.table('merged')} as m join ${staging.table('linked')} as l on l._position = m._position
      where not m._new and ${any(differs)} order by m._position limit 1000`,
  );
}
