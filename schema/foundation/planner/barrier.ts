import { asSql, type Granted } from './grants.ts';
import { from, type Row } from './row.ts';
import { all, holds, name, type Sql, sql } from './sql.ts';

// PostgreSQL weighs the conditions of a `where` in whatever order seems cheap. Were one that a caller has made up
// worked out on rows that are hidden from them, the time that it takes would tell what is in those rows.

/** Rows of a list: where they come from, and which of them are meant. */
export interface Listed {
  source: Sql;
  where: Sql;
  /** What must stand in front of the statement for its source. */
  facts?: Sql;
}

/** The rows that the caller may see, found by what they belong to, and of them those that are as asked. */
export function listed(
  row: Row,
  may: Granted,
  named: readonly Sql[],
  asked: readonly Sql[],
): Listed {
  const granted = [...named, asSql(may)];
  if (open(may, asked)) return { source: from(row), where: all([...granted, ...asked]) };
  // nothing gets in past an offset, nor out of it
  const seen = sql`(select * from ${from(row)} where ${all(granted)} offset 0)`;
  return { source: sql`${seen} as ${name(row.alias)}`, where: all(asked) };
}

/** Whether a row may be seen and is as asked, as a condition that joins can be made of. */
export function seen(may: Granted, asked: readonly Sql[]): Sql {
  if (open(may, asked)) return all([asSql(may), ...asked]);
  return all([asSql(may), sql`case when ${asSql(may)} then ${all(asked)} end`]);
}

const open = (may: Granted, asked: readonly Sql[]) =>
  may === 'always' || asked.every((condition) => condition === holds);
