import type { Model, Valued } from '../model/model.ts';
import { toOneOf } from '../model/model.ts';
import type { Compilation } from '../planner/compilation.ts';
import { masked, visible } from '../planner/grants.ts';
import { orderSql, sortKeys } from '../planner/order.ts';
import { matchingSql } from '../planner/page.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { carried, list0, pageSql, parametersOf } from '../planner/select.ts';
import { all, list, name, type Run, type Sql, sql, withSql } from '../planner/sql.ts';
import type { ExportColumn } from './columns.ts';

/** The whole list as rows of text, under the name of a cursor that reads them bit by bit. */
export function exportSql(
  c: Compilation,
  model: Model,
  columns: readonly ExportColumn[],
  args: Record<string, unknown>,
): Sql {
  const row = c.row(model.name, parametersOf(c, model.name, 0));
  const keys = sortKeys(c, row, args.orderBy as object[] | null | undefined);
  const matching = matchingSql(c, row, { now: args, read: (run: Run) => run.args[0] })();
  // what only filters and sorts need not be carried along
  row.used.clear();
  const references = new References(c, row);
  const cells = columns.map(({ along, property }) => cellSql(c, references.at(along), property));
  const rows = pageSql(row, keys, matching, sql``, false);
  return sql`declare exported no scroll cursor for ${withSql(matching.facts ? [matching.facts] : [])} select ${list(cells)} from (${rows}) as ${name(row.alias)} ${list0(references.joins)} order by ${orderSql(carried(row, keys))}`;
}

/** The rows that a row refers to, each joined once where the caller may see it. */
class References {
  readonly joins: Sql[] = [];
  readonly #c: Compilation;
  readonly #rows: Map<string, Row>;

  constructor(c: Compilation, row: Row) {
    this.#c = c;
    this.#rows = new Map([['', row]]);
  }

  at(along: readonly string[]): Row {
    const path = along.join('.');
    return this.#rows.get(path) ?? this.#join(path, along);
  }

  #join(path: string, along: readonly string[]): Row {
    const c = this.#c;
    const reference = along.at(-1)!;
    const row = this.at(along.slice(0, -1));
    const referred = c.row(toOneOf(row.model, reference).target);
    const found = [sql`${bare(referred, 'id')} = ${masked(c, row, reference)}`];
    this.joins.push(sql`left join ${from(referred)} on ${all([...found, visible(c, referred)])}`);
    this.#rows.set(path, referred);
    return referred;
  }
}

/** A value as text, spelled as the API spells it; nothing where it is withheld or its row invisible. */
function cellSql(c: Compilation, row: Row, property: Valued): Sql {
  const value = masked(c, row, property.name);
  const text = textSql(value, property);
  // an expression may say something of a row that is not there
  return property.kind === 'computed'
    ? sql`case when ${bare(row, 'id')} is not null then ${text} end`
    : text;
}

function textSql(value: Sql, { scalar, list: several }: Valued): Sql {
  if (several) return sql`array_to_string(${value}, '; ')`;
  if (scalar === 'Date') return sql`to_char(${value}, 'YYYY-MM-DD')`;
  if (scalar === 'DateTime')
    return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sql`${value}::text`;
}
