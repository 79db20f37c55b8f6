import type { Pool, PoolClient } from 'pg';
import type { Ask } from '../planner/ask.ts';
import { compile, sql } from '../planner/sql.ts';
import { eachRow, type TextRow } from './each-row.ts';

/** The statement that declares the cursor `exported`, and the values it runs with. */
export interface CursorStatement {
  text: string;
  values: unknown[];
}

interface Reading<Line> {
  /** Makes of a row what is kept of it. */
  line: (row: TextRow) => Line;
  /** Runs statements beside the cursor. */
  ask: Ask;
  /** Stops a batch half-way. */
  signal: AbortSignal;
}

const rowsPerBatch = 500;

// one snapshot; all of it is read, so its end counts and not its beginning; nobody reads for ever
const begin = `begin isolation level repeatable read, read only;
  set local cursor_tuple_fraction = 1;
  set local transaction_timeout = '10min'`;
const next = compile(sql`fetch forward ${sql.lit(rowsPerBatch)} from exported`).text;
const cancel = {
  name: 'cancel export',
  text: 'select pg_cancel_backend($1::int)::text as answer',
  slots: [],
};

/** The lines of a cursor's rows, a batch at a time as they are asked for. */
export async function* batches<Line>(
  pool: Pool,
  { text, values }: CursorStatement,
  { line, ask, signal }: Reading<Line>,
): AsyncGenerator<Line[]> {
  const client = (await pool.connect()) as PoolClient & { processID: number };
  const release = onlyOnce((broken: boolean) => client.release(broken));
  const stop = () => {
    ask(cancel, [client.processID]).catch(() => undefined);
    release(true);
  };
  signal.addEventListener('abort', stop);
  let finished = false;
  try {
    await client.query(begin);
    await client.query(text, values);
    for (let more = true; more; ) {
      signal.throwIfAborted();
      const lines: Line[] = [];
      await eachRow(client, next, (row) => lines.push(line(row)));
      more = lines.length === rowsPerBatch;
      if (lines.length > 0) yield lines;
    }
    await client.query('commit');
    finished = true;
  } finally {
    signal.removeEventListener('abort', stop);
    // a connection that was left half-way is not used again
    release(!finished);
  }
}

function onlyOnce(release: (broken: boolean) => void) {
  let held = true;
  return (broken: boolean) => {
    if (held) release(broken);
    held = false;
  };
}
