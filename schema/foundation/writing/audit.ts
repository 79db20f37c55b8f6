import type { Model, ToOne, Valued } from '../model/model.ts';
import { constant, list, name, type Sql, slot, sql } from '../planner/sql.ts';

export type AuditedAction = 'create' | 'update' | 'delete';

/**
 * The audit rows of a change, in the statement that makes it: who, when, what, and each field before and after.
 * `before` and `after` name the relations that hold the rows as they were and as they are.
 */
export function auditSql(
  model: Model,
  action: AuditedAction,
  written: readonly (Valued | ToOne)[],
  before: Sql | null,
  after: Sql | null,
): Sql {
  const fields = written.filter(({ hidden }) => !hidden);
  const rows =
    before && after
      ? sql`${after} join ${before} on ${before}.id = ${after}.id`
      : (after ?? before)!;
  const changes = fields.map((field) => {
    const value = (relation: Sql | null) =>
      relation ? sql`to_jsonb(${relation}.${name(field.column!)})` : sql`'null'::jsonb`;
    return sql`jsonb_build_object(${sql.lit(field.name)}::text, jsonb_build_object('before', ${value(before)}, 'after', ${value(after)}))`;
  });
  const together = changes.length === 0 ? sql`'{}'::jsonb` : sql.join(changes, sql` || `);
  const names = sql`array[${list([...fields.map((field) => sql.lit(field.name)), sql`null`])}]::text[]`;
  return sql`insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
    select uuidv7(), clock_timestamp(), ${slot((run) => run.args[0]!.actor, 'text')}, ${sql.lit(action)}, ${sql.lit(model.name)}, ${after ?? before!}.id, array_remove(${names}, null), ${together}
    from ${rows} where true`;
}

interface Recorded {
  action: AuditedAction;
  entity: string;
  id: string;
  fields: readonly string[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The audit rows of changes that were made elsewhere in the same transaction. */
export function auditChangesSql(changes: readonly Recorded[]): Sql {
  const rows = changes.map(({ action, entity, id, fields, before, after }) => ({
    action,
    subject: entity,
    subject_id: id,
    fields,
    changes: Object.fromEntries(
      fields.map((field) => [
        field,
        { before: before[field] ?? null, after: after[field] ?? null },
      ]),
    ),
  }));
  return sql`insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
    select uuidv7(), clock_timestamp(), ${slot((run) => run.args[0]!.actor, 'text')}, action, subject, subject_id, fields, changes
    from jsonb_to_recordset(${constant(JSON.stringify(rows), 'jsonb')}) as made(action text, subject text, subject_id uuid, fields text[], changes jsonb)`;
}
