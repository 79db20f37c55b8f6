import { columnOf, type Property, propertyOf, toOneOf, type Valued } from '../model/model.ts';
import { modelNamed } from '../model/models.ts';
import { Refusal } from '../refusal.ts';
import { type Listed, listed } from './barrier.ts';
import type { Compilation } from './compilation.ts';
import { filterSql, inside } from './filter.ts';
import { fieldGranted, fieldReadable, forbidden, granted, masked, visible } from './grants.ts';
import { historyField, historySql } from './history.ts';
import { orderSql, sortKeys } from './order.ts';
import { checkPaging, limitSql, upTo } from './page-size.ts';
import { bare, from, type Row } from './row.ts';
import type { Selected } from './selection.ts';
import { all, list, name, type Run, type Sql, slot, sql } from './sql.ts';

export type Arguments = readonly Record<string, unknown>[];

/** What one object's selection needs: its columns, named as in the answer, and what they join. */
export interface Columns {
  columns: Sql[];
  joins: Sql[];
}

/** The columns of an object type's selection on a row; every value masked as its reader's grants say. */
export function select(
  c: Compilation,
  row: Row,
  selected: readonly Selected[],
  args: Arguments,
): Columns {
  const result: Columns = { columns: [], joins: [] };
  for (const field of selected) {
    if (field.key.length > longestKey) throw tooLong(field.key);
    const value =
      field.name === 'withheld'
        ? withheldSql(c, row, selected)
        : fieldSql(c, row, field, args, result.joins);
    result.columns.push(sql`${value} as ${name(field.key)}`);
  }
  if (result.columns.length === 0) result.columns.push(sql`null as ${name('_')}`);
  return result;
}

// PostgreSQL cuts longer names short, so two of them could meet
const longestKey = 63;

const tooLong = (key: string) =>
  new Refusal('BAD_USER_INPUT', `The alias ${key} is longer than ${longestKey} letters.`);

function fieldSql(c: Compilation, row: Row, field: Selected, args: Arguments, joins: Sql[]): Sql {
  if (field.name === historyField) return joined(c, joins, historySql(c, row, field, args));
  const property = propertyOf(row.model, field.name);
  if (!fieldReadable(c, row.model, field.name)) throw forbidden(row.model, field.name);
  if (property.kind === 'toOne') return referenceSql(c, row, field, args, joins);
  if (property.kind === 'toMany') return joined(c, joins, collectionSql(c, row, field, args));
  if (property.kind === 'resolved')
    return needsSql(
      property.needs.map((need) => [need, answered(c, row, propertyOf(row.model, need))]),
    );
  return answered(c, row, property);
}

const needsSql = (needs: [string, Sql][]): Sql =>
  sql`json_build_object(${list(needs.map(([key, value]) => sql`${sql.lit(key)}, ${value}`))})`;

/** A value as the answer spells it: instants in UTC, decimals as text. */
function answered(c: Compilation, row: Row, property: Property): Sql {
  const value = masked(c, row, property.name);
  switch ((property as Valued).scalar) {
    case 'DateTime':
      return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'Decimal':
      return sql`${value}::text`;
    default:
      return value;
  }
}

function joined(c: Compilation, joins: Sql[], subquery: Sql): Sql {
  const alias = c.alias('j');
  joins.push(sql`left join lateral (${subquery}) as ${name(alias)} on true`);
  return sql`${name(alias)}.${name('json')}`;
}

/** The record referred to: joined as a plain row, so that it is put into words where it is found and nowhere else. */
function referenceSql(
  c: Compilation,
  row: Row,
  field: Selected,
  args: Arguments,
  joins: Sql[],
): Sql {
  const { target } = propertyOf(row.model, field.name) as { target: string };
  const referred = c.row(target);
  const id = bare(referred, 'id');
  const found = all([sql`${id} = ${masked(c, row, field.name)}`, visible(c, referred)]);
  const { columns, joins: further } = select(c, referred, field.children, args);
  joins.push(sql`left join ${from(referred)} on ${found}`, ...further);
  return sql`case when ${id} is not null then ${objectSql(c, columns, joins)} end`;
}

/** Columns of rows that are joined as one object: named in a join of their own, a subquery for each row costs an eighth of a record. */
export function objectSql(c: Compilation, columns: readonly Sql[], joins: Sql[]): Sql {
  const alias = name(c.alias('o'));
  joins.push(sql`cross join lateral (select ${list(columns)}) as ${alias}`);
  return sql`row_to_json(${alias}.*)`;
}

/** Joins one after the other; nothing where there are none. */
export const list0 = (joins: readonly Sql[]): Sql =>
  joins.length === 0 ? sql`` : sql.join([...joins], sql` `);

function collectionSql(c: Compilation, row: Row, field: Selected, args: Arguments): Sql {
  const { target, by } = propertyOf(row.model, field.name) as { target: string; by: string };
  const given = { now: args[field.args!]!, read: (run: Run) => run.args[field.args!]! };
  checkPaging(given.now);
  const item = c.row(target, parametersOf(c, target, field.args!));
  if (toOneOf(item.model, by).target === row.model.name) item.owner = { by, row };
  const keys = sortKeys(c, item, given.now.orderBy as object[] | undefined);
  const belongs = sql`${masked(c, item, by)} = ${bare(row, 'id')}`;
  const filter = filterSql(c, item, inside(given, 'filter'));
  const rows = listed(item, granted(c, item, 'read'), [belongs], [filter]);
  const limit = limitSql(given.now, given.read);
  const { columns, joins } = select(c, item, field.children, args);
  if (joins.length === 0)
    return sql`select coalesce(json_agg(row_to_json(x.*)), '[]'::json) as json from (select ${list(columns)} from ${rows.source} where ${rows.where} order by ${orderSql(keys)} ${limit}) as x`;
  const page = upTo(given.now, pageSql(item, keys, rows, limit, false));
  return sql`select coalesce(json_agg(row_to_json(x.*)), '[]'::json) as json from (select ${list(columns)} from (${page}) as ${name(item.alias)} ${list0(joins)} order by ${orderSql(carried(item, keys))}) as x`;
}

/**
 * The rows of one page with just the columns that something asks of them, and their sort values.
 * Of a derived relation only the page's own rows are worked out in full.
 */
export function pageSql(
  row: Row,
  keys: readonly { value: Sql; descending: boolean }[],
  { source, where }: Listed,
  paging: Sql,
  reversed: boolean,
): Sql {
  const columns = new Set(row.used);
  const known = new Set(row.model.derivation?.keys.map((key) => columnOf(row.model, key)));
  const late = known.size > 0 && [...columns].some((column) => !known.has(column));
  const page = sql`select ${list([
    ...[...(late ? known : columns)].map((column) => columnSql(row.alias, column)),
    ...keys.map(({ value }, i) => sql`${value} as ${name(sortColumn(i))}`),
  ])} from ${source} where ${where} order by ${orderSql(keys, reversed)} ${paging}`;
  if (!late) return page;
  const found = sql`select * from ${from(row)} where ${all(
    [...known].map(
      (column) => sql`${columnSql(row.alias, column)} = ${columnSql('found', column)}`,
    ),
  )} offset 0`;
  const wanted = [
    ...[...columns].map((column) => columnSql(row.alias, column)),
    ...keys.map((_, i) => columnSql('found', sortColumn(i))),
  ];
  return sql`select ${list(wanted)} from (${page}) as found cross join lateral (${found}) as ${name(row.alias)}`;
}

const columnSql = (alias: string, column: string) => sql`${name(alias)}.${name(column)}`;

const sortColumn = (i: number) => `sort${i}`;

/** The same keys on a page that has been read, where they are columns. */
export const carried = (row: Row, keys: readonly { descending: boolean }[]) =>
  keys.map(({ descending }, i) => ({
    value: sql`${name(row.alias)}.${name(sortColumn(i))}`,
    descending,
  }));

/** The parameters of a derived relation, from the arguments of the field that lists it. */
export function parametersOf(c: Compilation, target: string, args: number): Record<string, Sql> {
  const { derivation } = modelNamed(c.models, target);
  return Object.fromEntries(
    (derivation?.parameters ?? []).map((parameter) => [
      parameter.name,
      slot((run) => run.args[args]![parameter.name], parameter.sqlType),
    ]),
  );
}

/** The names of the fields selected here that are withheld on this row. */
function withheldSql(c: Compilation, row: Row, selected: readonly Selected[]): Sql {
  const names = [...new Set(selected.map((field) => field.name))].filter(
    (field) =>
      field !== 'withheld' &&
      field !== historyField &&
      propertyOf(row.model, field).kind !== 'toMany',
  );
  const conditional = names.flatMap((field) => {
    const property = propertyOf(row.model, field);
    if (property.kind === 'resolved') return [];
    const answer = fieldGranted(c, row, field);
    if (answer === 'always' || answer === 'never') return [];
    return [sql`case when (${answer}) is not true then ${sql.lit(field)} end`];
  });
  return conditional.length === 0
    ? sql`array[]::text[]`
    : sql`array_remove(array[${list(conditional)}], null)`;
}
