import type { Pool, PoolClient } from 'pg';
import type { Ask } from '../planner/ask.ts';
import { compile, sql } from '../planner/sql.ts';
import { Refusal } from '../refusal.ts';
import { eachRow, type TextRow } from './each-row.ts';

/** The statement that declares the cursor `exported`, and the values it runs with. */
export interface CursorStatement {
  text: string;
  values: unknown[];
}

interface Reading<Line> {
  /** Whose export it is. */
  actor: string;
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
// held until the transaction ends, whichever process it is in
const takeTurn = 'select pg_try_advisory_xact_lock(hashtextextended($1, 8)) as free';
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
  { actor, line, ask, signal }: Reading<Line>,
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
    const { rows } = await client.query<{ free: boolean }>(takeTurn, [actor]);
    if (!rows[0]!.free) throw oneOfEach();
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

/** What somebody is told whose last export has not ended. */
export const oneOfEach = () =>
  new Refusal(
    'RATE_LIMITED',
    'Your last export is still running. Wait until it is finished, then try again.',
  );

function onlyOnce(release: (broken: boolean) => void) {
  let held = true;
  return (broken: boolean) => {
    if (held) release(broken);
    held = false;
  };
}
