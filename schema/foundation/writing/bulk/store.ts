import type { Model, Valued } from '../../model/model.ts';
import { list, name, type Sql, slot, sql } from '../../planner/sql.ts';
import { column, type Tray, tableOf } from './desk.ts';
import type { Field } from './intake.ts';

/** Adds the rows that are new, and records each in the audit log. */
export function insertSql({ staging }: Tray): Sql {
  const { fields, intake } = staging;
  const { model } = intake;
  const stamped = stamps(model, 'stampedOnCreate', fields);
  const versioned = model.properties.has('version') ? [sql`version`] : [];
  const columns = [sql`id`, ...versioned, ...fields.map(column), ...stamped];
  const values = [
    sql`m.id`,
    ...versioned.map(() => sql`1`),
    ...fields.map((field) => sql`m.${column(field)}`),
    ...stamped.map(() => sql`now()`),
  ];
  return sql`with made as (insert into ${tableOf(model)} (${list(columns)}) select ${list(values)} from ${staging.table('merged')} as m where m._new order by m._position returning *),
    ${auditSql(staging.table('merged'), model, 'create', fields, null, sql`made`)}`;
}

/** Changes the rows that differ, each in the fields that do, and records both values of them. */
export function updateSql({ staging }: Tray): Sql {
  const { fields, intake } = staging;
  const { model } = intake;
  const versioned = model.properties.has('version');
  const unchanged = versioned ? sql`and t.version = m._version` : sql``;
  const set = [
    ...(versioned ? [sql`version = t.version + 1`] : []),
    ...fields.map((field) => sql`${column(field)} = m.${column(field)}`),
    ...stamps(model, 'stampedOnUpdate', fields).map((each) => sql`${each} = now()`),
  ];
  const meant = sql`${staging.table('merged')} as m on m.id = t.id and m._standing = 'updated' ${unchanged}`;
  return sql`with was as (select t.* from ${tableOf(model)} as t join ${meant} order by t.id for update of t),
    changed as (update ${tableOf(model)} as t set ${list(set)} from was join ${staging.table('merged')} as m on m.id = was.id where t.id = was.id returning t.*),
    ${auditSql(staging.table('merged'), model, 'update', fields, sql`was`, sql`changed`)}`;
}

/** The columns that the system dates, unless the rows bring them. */
const stamps = (
  model: Model,
  when: 'stampedOnCreate' | 'stampedOnUpdate',
  fields: readonly Field[],
) =>
  [...model.properties.values()]
    .filter((property): property is Valued => property.kind === 'column' && property[when])
    .filter((property) => !fields.includes(property))
    .map(column);

/** One entry for each row, with the fields that were written; answers with how many there are. */
function auditSql(
  merged: Sql,
  model: Model,
  action: 'create' | 'update',
  fields: readonly Field[],
  before: Sql | null,
  after: Sql,
): Sql {
  const joins = [sql`join ${merged} as m on m.id = ${after}.id`];
  if (before) joins.push(sql`join ${before} on ${before}.id = ${after}.id`);
  const changes = fields.map((field) => {
    const was = before ? sql`to_jsonb(${before}.${column(field)})` : sql`null::jsonb`;
    return sql`case when ${sql.lit(field.name)} = any(m._written) then jsonb_build_object(${sql.lit(field.name)}::text, jsonb_build_object('before', ${was}, 'after', to_jsonb(${after}.${column(field)}))) else '{}' end`;
  });
  const together = sql.join([sql`'{}'::jsonb`, ...changes], sql` || `);
  const actor = slot((run) => run.args[0]!.actor, 'text');
  return sql`audited as (insert into ${name('audit_entry')} (id, at, actor, action, subject, subject_id, fields, changes)
    select uuidv7(), clock_timestamp(), ${actor}, ${sql.lit(action)}, ${sql.lit(model.name)}, ${after}.id, m._written, ${together}
    from ${after} ${sql.join(joins, sql` `)} returning id) select count(*)::int as count from audited`;
}
