import { type Model, propertyOf, toOneOf, valuedOf } from '../model/model.ts';
import { Refusal } from '../refusal.ts';
import type { Compilation } from './compilation.ts';
import { fieldGranted, fieldReadable, forbidden, masked, visible } from './grants.ts';
import { bare, from, type Row } from './row.ts';
import { all, list, type Sql, sql } from './sql.ts';

/** One key of a total order. */
export interface SortKey {
  value: Sql;
  sqlType: string;
  descending: boolean;
  /** Whether every row has a value, and the caller sees it. */
  always?: boolean;
  /** Whether it is the row's own id, which no two rows share. */
  byId?: boolean;
}

const mostKeys = 5;

/** The order asked for, or the usual one, made total by the id. */
export function sortKeys(c: Compilation, row: Row, orderBy: readonly object[] | null | undefined) {
  const asked = orderBy?.length
    ? orderBy.map((entry) => sortKey(c, row, entry))
    : usualOrder(c, row);
  if (asked.length > mostKeys)
    throw new Refusal('BAD_USER_INPUT', `A list can be sorted by at most ${mostKeys} fields.`);
  const keys = [...asked, idKey(row)];
  // what comes after the id has nothing left to put in order
  return keys.slice(0, keys.findIndex(({ byId }) => byId) + 1);
}

const idKey = (row: Row): SortKey => ({
  value: bare(row, 'id'),
  sqlType: valuedOf(row.model, 'id').sqlType,
  descending: false,
  always: true,
  byId: true,
});

const usualOrder = (c: Compilation, row: Row): SortKey[] =>
  row.model.order
    .filter(({ property }) => fieldReadable(c, row.model, property))
    .map(({ property, descending }) =>
      propertyOf(row.model, property).kind === 'toOne'
        ? referenceKey(c, row, property, descending)
        : ownKey(c, row, property, descending),
    );

function sortKey(c: Compilation, row: Row, entry: object): SortKey {
  const [[field, wanted], ...more] = named(row.model, entry);
  if (more.length > 0)
    throw new Refusal('BAD_USER_INPUT', 'Each entry of orderBy names one field.');
  if (!fieldReadable(c, row.model, field)) throw forbidden(row.model, field);
  if (typeof wanted === 'string') return ownKey(c, row, field, wanted === 'desc');
  const target = c.row(toOneOf(row.model, field).target);
  const nested = sortKey(c, target, wanted as object);
  return elsewhere(nested, along(c, row, field, target, nested.value));
}

function named(model: Model, entry: object): [[string, unknown], ...[string, unknown][]] {
  const entries = Object.entries(entry).filter(([, value]) => value !== null);
  const [first, ...rest] = entries;
  if (!first)
    throw new Refusal('BAD_USER_INPUT', `An entry of orderBy names no field of ${model.name}.`);
  return [first, ...rest];
}

/** Choices sort in the order in which they are declared, not by the alphabet. */
function ownKey(c: Compilation, row: Row, field: string, descending: boolean): SortKey {
  const { sqlType, choices, nullable } = valuedOf(row.model, field);
  const value = masked(c, row, field);
  const always = !nullable && !row.model.derivation && fieldGranted(c, row, field) === 'always';
  return choices
    ? { value: placeSql(choices, value), sqlType: 'int', descending, always }
    : { value, sqlType, descending, always, byId: always && field === 'id' };
}

const placeSql = (choices: readonly string[], value: Sql): Sql =>
  sql`array_position(array[${list(choices.map((choice) => sql.lit(choice)))}]::text[], ${value}::text)`;

/** A reference sorts by what represents its row, where that can be read. */
function referenceKey(c: Compilation, row: Row, field: string, descending: boolean): SortKey {
  const target = c.row(toOneOf(row.model, field).target);
  const { represents } = target.model;
  const unnamed = propertyOf(target.model, represents).kind === 'toOne';
  if (unnamed || !fieldReadable(c, target.model, represents))
    return { value: masked(c, row, field), sqlType: 'uuid', descending };
  const nested = ownKey(c, target, represents, descending);
  return elsewhere(nested, along(c, row, field, target, nested.value));
}

/** A key of another row, which may be hidden or not be there. */
const elsewhere = ({ sqlType, descending }: SortKey, value: Sql): SortKey => ({
  value,
  sqlType,
  descending,
});

/** A value of the row referred to, null where that row is invisible. */
const along = (c: Compilation, row: Row, field: string, target: Row, value: Sql): Sql =>
  sql`(select ${value} from ${from(target)} where ${all([
    sql`${bare(target, 'id')} = ${masked(c, row, field)}`,
    visible(c, target),
  ])})`;

/**
 * `order by`, nulls last either way; reversed for reading a page from its end. Where there are no nulls nothing is said
 * of them, so that an index is read in either direction.
 */
export const orderSql = (
  keys: readonly { value: Sql; descending: boolean; always?: boolean }[],
  reversed = false,
) =>
  list(
    keys.map(({ value, descending, always }) => {
      const direction = sql.raw(descending === reversed ? 'asc' : 'desc');
      const nulls = sql.raw(reversed ? 'nulls first' : 'nulls last');
      return always ? sql`${value} ${direction}` : sql`${value} ${direction} ${nulls}`;
    }),
  );
