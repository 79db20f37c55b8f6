import type { Pool, PoolClient } from 'pg';
import type { Plan } from './plan.ts';

/** Runs a statement of one row and one column of text. */
export type Ask = (plan: Plan, values: unknown[]) => Promise<string | null>;

// a connection keeps what it has prepared, and the memory for it, until it closes
const mostPrepared = 200;
const prepared = new WeakMap<PoolClient, Set<string>>();

/** Runs plans on a connection, as named prepared statements. */
export function askOn(client: PoolClient): Ask {
  const names = prepared.get(client) ?? new Set();
  prepared.set(client, names);
  return async ({ text, name }, values) => {
    names.add(name);
    const { rows } = await client.query<{ answer: string | null }>({ text, name, values });
    return rows[0]?.answer ?? null;
  };
}

/** Runs plans on whatever connection is free. */
export const askAny =
  (pool: Pool): Ask =>
  async (plan, values) => {
    const client = await pool.connect();
    let broken = true;
    try {
      const answer = await askOn(client)(plan, values);
      broken = false;
      return answer;
    } finally {
      client.release(broken || worn(client));
    }
  };

/** Whether a connection has prepared so much that a fresh one should take its place. */
export const worn = (client: PoolClient) => (prepared.get(client)?.size ?? 0) >= mostPrepared;
