import { type Listed, listed } from './barrier.ts';
import type { Compilation } from './compilation.ts';
import { filterSql, type Given, inside, namedSql, searchSql } from './filter.ts';
import { granted } from './grants.ts';
import { beyond, type Position } from './keyset.ts';
import { orderSql, type SortKey, sortKeys } from './order.ts';
import { limitSql, sizeOf, upTo } from './page-size.ts';
import type { Row } from './row.ts';
import {
  type Arguments,
  carried,
  list0,
  objectSql,
  pageSql,
  parametersOf,
  select,
} from './select.ts';
import type { Selected } from './selection.ts';
import { holds, list, name, type Run, type Sql, slot, sql, withSql } from './sql.ts';

/** A connection, as one statement that answers with its JSON. */
export function connectionSql(
  c: Compilation,
  modelName: string,
  root: Selected,
  args: Arguments,
): Sql {
  const given: Given = { now: args[root.args!], read: (run) => run.args[root.args!] };
  const now = given.now as Record<string, unknown>;
  const row = c.row(modelName, parametersOf(c, modelName, root.args!));
  const keys = sortKeys(c, row, now.orderBy as object[] | undefined);
  const matching = matchingSql(c, row, given);
  const backward = now.last !== undefined && now.last !== null;
  // what only filters and sorts need not leave the page
  row.used.clear();
  const whole = matching();
  const parts = root.children.map((child) => part(c, row, keys, child, args, whole, backward));
  const entries = list(parts.flatMap(({ key, value }) => [sql.lit(key), value]));
  const answer = sql`json_build_object(${entries})::text as answer`;
  const facts = whole.facts ? [whole.facts] : [];
  if (!parts.some(({ paged }) => paged)) return sql`${withSql(facts)} select ${answer}`;
  const more = parts.some(({ ahead }) => ahead);
  const further = matching(positions(keys, given));
  const rows = pageSql(row, keys, further, paging(given, backward, more), backward);
  const page = upTo(now, rows, more ? 1 : 0);
  const shown = sql`select * from page as ${name(row.alias)} order by ${orderSql(carried(row, keys), backward)} limit ${pageSize}`;
  const steps = more
    ? [sql`page as (${page})`, sql`shown as (${shown})`]
    : [sql`shown as (${page})`];
  return sql`${withSql([...facts, ...steps])} select ${answer}`;
}

/** The rows of a list, or of a part of it: those that are visible, and fit its filter and its search. */
export function matchingSql(c: Compilation, row: Row, given: Given) {
  const { search } = given.now as Record<string, unknown>;
  const may = granted(c, row, 'read');
  const filter = inside(given, 'filter');
  const unnamed = { conditions: [], rest: filter };
  const { conditions, rest } = may === 'always' ? unnamed : namedSql(c, row, filter);
  const asked = [
    filterSql(c, row, rest),
    ...(search ? [searchSql(c, row, inside(given, 'search'))] : []),
  ];
  const whole = may === 'always' && asked.every((each) => each === holds) ? row.whole : undefined;
  return (part: readonly Sql[] = []): Listed => ({
    ...listed({ ...row, ...whole }, may, conditions, [...asked, ...part]),
    facts: whole?.facts,
  });
}

interface Part {
  key: string;
  value: Sql;
  /** Whether the part reads the page at all, and whether it asks what lies beyond it. */
  paged: boolean;
  ahead: boolean;
}

function part(
  c: Compilation,
  row: Row,
  keys: readonly SortKey[],
  { key, name: field, children }: Selected,
  args: Arguments,
  whole: Listed,
  backward: boolean,
): Part {
  switch (field) {
    case 'totalCount':
      return {
        key,
        value: sql`(select count(*) from ${whole.source} where ${whole.where})`,
        paged: false,
        ahead: false,
      };
    case 'nodes':
      return { key, value: nodesSql(c, row, keys, children, args), paged: true, ahead: false };
    case 'edges':
      return { key, value: edgesSql(c, row, keys, children, args), paged: true, ahead: false };
    default:
      return { key, value: pageInfoSql(row, keys, children, backward), paged: true, ahead: true };
  }
}

/** The rows of the page proper: the one read beyond it only says that there is more. */
const shown = (row: Row): Sql => sql`${name('shown')} as ${name(row.alias)}`;

function nodesSql(
  c: Compilation,
  row: Row,
  keys: readonly SortKey[],
  selected: readonly Selected[],
  args: Arguments,
): Sql {
  const { columns, joins } = select(c, row, selected, args);
  return sql`(select coalesce(json_agg(row_to_json(x.*)), '[]'::json) from (select ${list(columns)} from ${shown(row)} ${list0(joins)} order by ${orderSql(carried(row, keys))}) as x)`;
}

function edgesSql(
  c: Compilation,
  row: Row,
  keys: readonly SortKey[],
  selected: readonly Selected[],
  args: Arguments,
): Sql {
  const entries: Sql[] = [];
  const joins: Sql[] = [];
  for (const { key, name: field, children } of selected) {
    if (field === 'cursor') {
      entries.push(sql`${positionSql(row, keys)} as ${name(key)}`);
      continue;
    }
    const node = select(c, row, children, args);
    joins.push(...node.joins);
    entries.push(sql`${objectSql(c, node.columns, joins)} as ${name(key)}`);
  }
  return sql`(select coalesce(json_agg(row_to_json(x.*)), '[]'::json) from (select ${list(entries)} from ${shown(row)} ${list0(joins)} order by ${orderSql(carried(row, keys))}) as x)`;
}

/** The sort values of a row as text, which the server seals into a cursor. */
const positionSql = (row: Row, keys: readonly SortKey[]): Sql =>
  sql`json_build_array(${list(carried(row, keys).map(({ value }) => sql`${value}::text`))})`;

function pageInfoSql(
  row: Row,
  keys: readonly SortKey[],
  selected: readonly Selected[],
  backward: boolean,
): Sql {
  const more = sql`((select count(*) from ${name('page')}) > ${pageSize})`;
  const before = slot(({ args }) => reachedFromElsewhere(args[0] ?? {}, backward), 'boolean');
  const edge = (last: boolean) =>
    sql`(select ${positionSql(row, keys)} from ${shown(row)} order by ${orderSql(carried(row, keys), last)} limit 1)`;
  const values: Record<string, () => Sql> = {
    hasNextPage: () => (backward ? before : more),
    hasPreviousPage: () => (backward ? more : before),
    startCursor: () => edge(false),
    endCursor: () => edge(true),
  };
  return sql`json_build_object(${list(
    selected.flatMap(({ key, name: field }) => [sql.lit(key), values[field]!()]),
  )})`;
}

const reachedFromElsewhere = (args: Record<string, unknown>, backward: boolean) =>
  backward ? Boolean(args.before) : Boolean(args.after) || Number(args.offset ?? 0) > 0;

const pageSize = slot(({ args }: Run) => sizeOf(args[0]!), 'int');

function paging(given: Given, backward: boolean, more: boolean): Sql {
  const now = given.now as Record<string, unknown>;
  const limit = limitSql(now, ({ args }) => args[0]!, more ? 1 : 0);
  return now.offset && !backward
    ? sql`${limit} offset ${slot((run) => run.args[0]!.offset, 'int')}`
    : limit;
}

function positions(keys: readonly SortKey[], given: Given): Sql[] {
  return (['after', 'before'] as const).flatMap((direction) => {
    const position = (given.now as Record<string, unknown>)[direction] as Position | undefined;
    if (!position) return [];
    return [beyond(keys, position, (run) => run.args[0]![direction] as Position, direction)];
  });
}
