import { nameKnownTo } from '../audit/known-actor.ts';
import type { Model, ToOne, Valued } from '../model/model.ts';
import { propertyOf, shown } from '../model/model.ts';
import type { Condition } from '../permissions/permissions.ts';
import type { Compilation } from './compilation.ts';
import { exists } from './condition.ts';
import { fieldGranted, masked, visible } from './grants.ts';
import { checkPaging, sizeOf } from './page-size.ts';
import { bare, type Row } from './row.ts';
import type { Arguments } from './select.ts';
import type { Selected } from './selection.ts';
import { all, any, list, name, type Run, type Sql, slot, sql } from './sql.ts';

/** The field of a record that tells how it came to be as it is. */
export const historyField = 'history';

/** Whether changes of a model's records are told to those who read the records: never those of guarded ones. */
export const tellsHistory = ({ derivation, guarded, operations }: Model) =>
  !derivation &&
  !guarded &&
  operations.includes('get') &&
  (operations.includes('create') || operations.includes('update'));

/** A field that its reader may read on a record, and since when. */
interface Told {
  property: Valued | ToOne;
  /** Whether it may be read on this record; nothing where it may on every record that may be read. */
  when?: Sql;
  /** The fields of the record that decide whether it may be read. */
  deciding: readonly string[];
}

/**
 * The changes of a record, newest first, with what its reader may read of them. A record is judged as it is now; what
 * was set before its own fields brought it within the reader's reach stays out, as does a change of nothing readable.
 */
export function historySql(c: Compilation, row: Row, field: Selected, args: Arguments): Sql {
  const read = (run: Run) => run.args[field.args!]!;
  checkPaging(args[field.args!]!);
  const alias = c.alias('h');
  const entry = (column: string) => sql`${name(alias)}.${name(column)}`;
  const told = toldOf(c, row);
  const columns = field.children.map(
    ({ key, name: part, children }) =>
      sql`${partSql(c, { part, children, entry, told })} as ${name(key)}`,
  );
  const where = all([
    sql`${entry('subject')} = ${sql.lit(row.model.name)}`,
    sql`${entry('subject_id')} = ${bare(row, 'id')}`,
    sql`${entry('action')} in ('create', 'update')`,
    any(told.map((each) => toldIn(c, entry, each))),
  ]);
  return sql`select coalesce(json_agg(row_to_json(x.*)), '[]'::json) as json from (select ${list(columns.length > 0 ? columns : [sql`null as ${name('_')}`])} from audit_entry as ${name(alias)} where ${where} order by ${entry('at')} desc, ${entry('id')} desc limit ${slot((run) => sizeOf(read(run)), 'int')}) as x`;
}

type Entry = (column: string) => Sql;

function toldOf(c: Compilation, row: Row): Told[] {
  return shown(row.model).flatMap((property): Told[] => {
    if (property.kind !== 'column' && property.kind !== 'toOne') return [];
    const granted = fieldGranted(c, row, property.name);
    if (granted === 'never') return [];
    const deciding = decidingOf(c, row.model, property.name);
    return [{ property, when: granted === 'always' ? undefined : granted, deciding }];
  });
}

/** The record's own columns in the conditions under which a field may be read; none where one grant has no condition. */
function decidingOf(c: Compilation, model: Model, field: string): string[] {
  const rules = c.rulesFor('read', model.name, field);
  if (rules.some(({ conditions }) => !conditions)) return [];
  const named = rules.flatMap(({ conditions }) => Object.keys(conditions as Condition));
  return [...new Set(named)].filter((each) => propertyOf(model, each).kind !== 'toMany').sort();
}

/** Whether an entry tells of a field. */
const toldIn = (c: Compilation, entry: Entry, { property, when, deciding }: Told): Sql =>
  all([
    sql`${sql.lit(property.name)} = any(${entry('fields')})`,
    ...(when ? [sql`(${when})`] : []),
    ...(deciding.length > 0 ? [sql`not ${movedSince(c, entry, deciding)}`] : []),
  ]);

/** Whether the record has been changed since in what decides who may read it. */
function movedSince(c: Compilation, entry: Entry, deciding: readonly string[]): Sql {
  const alias = c.alias('h');
  const later = (column: string) => sql`${name(alias)}.${name(column)}`;
  return sql`exists (select 1 from audit_entry as ${name(alias)} where ${all([
    sql`${later('subject')} = ${entry('subject')}`,
    sql`${later('subject_id')} = ${entry('subject_id')}`,
    sql`(${later('at')}, ${later('id')}) > (${entry('at')}, ${entry('id')})`,
    moves(later, deciding),
  ])})`;
}

const moves = (entry: Entry, deciding: readonly string[]): Sql =>
  sql`${entry('action')} = 'update' and ${entry('fields')} && array[${list(deciding.map((each) => sql.lit(each)))}]::varchar[]`;

interface Part {
  part: string;
  children: readonly Selected[];
  entry: Entry;
  told: readonly Told[];
}

/** One field of a change, as the answer spells it. */
function partSql(c: Compilation, { part, children, entry, told }: Part): Sql {
  switch (part) {
    case 'at':
      return sql`to_char(${entry('at')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'by':
      return sql`case when pg_input_is_valid(${entry('actor')}, 'uuid') then ${nameKnownTo(c, entry('actor'))} else ${entry('actor')} end`;
    case 'changes':
      return changesSql(c, children, entry, told);
    default:
      return entry('action');
  }
}

function changesSql(
  c: Compilation,
  children: readonly Selected[],
  entry: Entry,
  told: readonly Told[],
): Sql {
  const each = told.map((field, i) => {
    const { property, deciding } = field;
    const value = (side: string) =>
      valueSql(
        c,
        property,
        sql`${entry('changes')} -> ${sql.lit(property.name)} -> ${sql.lit(side)}`,
      );
    const before =
      deciding.length > 0
        ? sql`case when not (${moves(entry, deciding)}) then ${value('before')} end`
        : value('before');
    const parts: Record<string, () => Sql> = {
      field: () => sql.lit(property.name) as Sql,
      before: () => before,
      after: () => value('after'),
    };
    const columns = children.map(({ key, name: part }) => sql`${sql.lit(key)}, ${parts[part]!()}`);
    return sql`select ${sql.lit(i)} as position, json_build_object(${list(columns)}) as json where ${toldIn(c, entry, field)}`;
  });
  return sql`(select coalesce(json_agg(told.json order by told.position), '[]'::json) from (${sql.join(each, sql` union all `)}) as told)`;
}

/** A value of an entry as JSON text; a record that is referred to only where it may be read. */
function valueSql(c: Compilation, property: Valued | ToOne, value: Sql): Sql {
  const text = sql`nullif(${value}, 'null'::jsonb)::text`;
  if (property.kind !== 'toOne') return text;
  const referred = c.row(property.target);
  if (fieldGranted(c, referred, 'id') === 'never') return sql`null::text`;
  const there = all([
    sql`${masked(c, referred, 'id')} = (${value} #>> '{}')::uuid`,
    visible(c, referred),
  ]);
  return sql`case when ${exists(referred, there)} then ${text} end`;
}
