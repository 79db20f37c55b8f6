import { modelNamed } from '../model/models.ts';
import type { Compilation } from './compilation.ts';
import { visible } from './grants.ts';
import { bare, from } from './row.ts';
import { type Arguments, list0, select } from './select.ts';
import type { Selected } from './selection.ts';
import { all, list, name, type Sql, slot, sql } from './sql.ts';

/** A person's own guarded record: the statement that reads it writes down that it was read. */
export function ownSql(c: Compilation, modelName: string, root: Selected, args: Arguments): Sql {
  const row = c.row(modelName);
  const { guarded } = row.model;
  if (!guarded) throw new Error(`${modelName} is not guarded.`);
  const log = modelNamed(c.models, guarded.log);
  const subject = slot(({ attributes }) => attributes.employee, 'uuid');
  const reader = slot(({ attributes }) => attributes.user, 'uuid');
  const fields = list(root.children.flatMap(pathsOf).map((path) => sql.lit(path)));
  const { columns, joins } = select(c, row, root.children, args);
  const where = all([sql`${bare(row, guarded.by)} = ${subject}`, visible(c, row)]);
  return sql`with looked as (insert into ${name(log.schema, log.table)} (id, subject, reader, at, fields, purpose) values (gen_random_uuid(), ${subject}, ${reader}, now(), array[${fields}]::text[], 'own answers'))
    select row_to_json(x.*)::text as answer from (select ${list(columns)} from ${from(row)} ${list0(joins)} where ${where}) as x`;
}

/** What was looked at, as paths from the record. */
const pathsOf = ({ name: field, children }: Selected): string[] =>
  children.length === 0 ? [field] : children.flatMap(pathsOf).map((path) => `${field}.${path}`);
