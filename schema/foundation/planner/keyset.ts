import type { SortKey } from './order.ts';
import { all, any, type Run, type Sql, slot, sql } from './sql.ts';

/** The sort values of a row as text, by place in the order; null where they are null. */
export type Position = Readonly<Record<number, string | null>>;

/** The rows after a position in the order of the keys, or before it; nulls come last. */
export function beyond(
  keys: readonly SortKey[],
  position: Position,
  read: (run: Run) => Position,
  direction: 'after' | 'before',
): Sql {
  const at = (i: number): Sql => slot((run) => read(run)[i], keys[i]!.sqlType);
  const ties = (upTo: number) =>
    keys
      .slice(0, upTo)
      .map(({ value }, i) =>
        position[i] === null ? sql`${value} is null` : sql`${value} = ${at(i)}`,
      );
  const further = keys.flatMap((key, i) => {
    const one = furtherSql(key, position[i] ?? null, at(i), direction);
    return one ? [all([...ties(i), one])] : [];
  });
  return keys.length > 1 && keys[0]!.always
    ? all([notBeforeSql(keys[0]!, at(0), direction), any(further)])
    : any(further);
}

/** What follows from it for the first key alone: an index begins there. */
const notBeforeSql = (
  { value, descending }: SortKey,
  at: Sql,
  direction: 'after' | 'before',
): Sql => sql`${value} ${sql.raw((direction === 'after') !== descending ? '>=' : '<=')} ${at}`;

function furtherSql(
  { value, descending, always }: SortKey,
  position: string | null,
  at: Sql,
  direction: 'after' | 'before',
): Sql | null {
  const greater = (direction === 'after') !== descending;
  const operator = sql.raw(greater ? '>' : '<');
  if (direction === 'after' && !always)
    return position === null ? null : sql`(${value} ${operator} ${at} or ${value} is null)`;
  return position === null ? sql`${value} is not null` : sql`${value} ${operator} ${at}`;
}
