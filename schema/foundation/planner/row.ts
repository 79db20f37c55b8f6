import { columnOf, type Model, propertyOf } from '../model/model.ts';
import { name, type Sql, sql } from './sql.ts';

/** A table, or a derived relation, under an alias of a statement. */
export interface Row {
  model: Model;
  alias: string;
  /** What stands after `from`. */
  source: Sql;
  /** The same where all of its rows are asked for, and what it then needs in front of the statement. */
  whole?: { source: Sql; facts: Sql };
  /** The columns that something has asked for. */
  used: Set<string>;
  /** In a nested list the row that this one belongs to, and the reference by which it does. */
  owner?: { by: string; row: Row };
}

/** The column or expression behind a property, bare: whoever may see it is somebody else's question. */
export function bare(row: Row, propertyName: string): Sql {
  const property = propertyOf(row.model, propertyName);
  if (property.kind === 'computed') return property.expression!((each) => bare(row, each));
  const column = columnOf(row.model, propertyName);
  row.used.add(column);
  return sql`${name(row.alias)}.${name(column)}`;
}

/** A row as statements name it after `from`. */
export const from = (row: Row): Sql => sql`${row.source} as ${name(row.alias)}`;
