import type { PropertyColumn } from './entity-columns.ts';
import type { Cell } from './import.ts';
import type { Notice } from './problem.ts';

/** Counts the rows that do not say what is then assumed, column by column. */
export function unsaidIn(columns: Readonly<Record<string, PropertyColumn | undefined>>) {
  const counted = Object.entries(columns).flatMap(([name, column]) =>
    column?.assumed ? [{ name, assumed: column.assumed, rows: 0 }] : [],
  );
  return {
    look(row: Readonly<Record<string, Cell>>) {
      for (const each of counted) if (row[each.name] == null) each.rows += 1;
    },
    notices: (titleOf: (name: string) => string): Notice[] =>
      counted
        .filter(({ rows }) => rows > 0)
        .map(({ name, assumed, rows }) => ({
          line: null,
          column: titleOf(name),
          value: null,
          reason: assumed(rows),
        })),
  };
}
