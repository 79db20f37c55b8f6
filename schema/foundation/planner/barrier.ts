import { asSql, type Granted } from './grants.ts';
import { all, holds, type Sql, sql } from './sql.ts';

/**
 * The rows that the caller may see, and that are as they asked. PostgreSQL weighs conditions in whatever order
 * seems cheap, except within `case`: only there is nothing worked out on a hidden row, and the time tells nothing of it.
 */
export function seen(may: Granted, asked: readonly Sql[]): Sql {
  if (may === 'always') return all([asSql(may), ...asked]);
  const said = asked.filter((condition) => condition !== holds);
  if (may === 'never' || said.length === 0) return asSql(may);
  // outside it once more, for the sake of indexes
  return all([may, sql`case when ${may} then ${all(said)} end`]);
}
