import type pg from 'pg';

/** A statement as it was sent, and the rows as they came back. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  /** What left the database, cell by cell. */
  cells: string[];
}

/** Everything that a pool sends to its database from now on. */
export function record(pool: pg.Pool): Statement[] {
  const statements: Statement[] = [];
  pool.on('connect', (client) => {
    const wired = client as unknown as Wired;
    const { query } = wired;
    wired.query = (...asked) => {
      const [first, second] = asked;
      const { text, values = [] } = (
        typeof first === 'string' ? { text: first, values: second } : first
      ) as { text: string; values?: unknown[] };
      if (text) statements.push({ text, values: Array.isArray(values) ? values : [], cells: [] });
      return query.apply(client, asked);
    };
    wired.connection.on('dataRow', ({ fields }) => {
      const cells = statements.at(-1)?.cells;
      for (const field of fields) cells?.push(field === null ? '' : String(field));
    });
  });
  return statements;
}

interface Wired {
  query(...asked: unknown[]): unknown;
  connection: {
    on(event: 'dataRow', listen: (row: { fields: (Buffer | string | null)[] }) => void): void;
  };
}
