import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Pool, type PoolClient } from 'pg';
import { compile, type Sql } from '../planner/sql.ts';

/** Milliseconds. */
const betweenTries = 500;

/** Holds it for as long as its transaction lasts, which is of one connection behind a pooler too. */
async function isHeld(client: Client, what: string): Promise<boolean> {
  await client.query('begin; set local idle_in_transaction_session_timeout = 0');
  const ask = 'select pg_try_advisory_xact_lock(hashtext($1)) as held';
  const { rows } = await client.query<{ held: boolean }>(ask, [what]);
  if (!rows[0]!.held) await client.query('rollback');
  return rows[0]!.held;
}

/** The road of reports to what may be counted and never read: a role of its own, which changes nothing but its own notes. */
export class Counting {
  readonly #pool: Pool;
  readonly #client: PoolClient | null;

  constructor(pool: Pool, client: PoolClient | null = null) {
    this.#pool = pool;
    this.#client = client;
  }

  /** Runs a statement of one row and one column of JSON. */
  async count<Answer>(statement: Sql): Promise<Answer> {
    const { text } = compile(statement);
    const { rows } = await (this.#client ?? this.#pool).query<{ answer: string }>(text);
    return JSON.parse(rows[0]!.answer) as Answer;
  }

  /**
   * Works while nobody else does who asks for this too, in whichever process: says now and then that it waits. The work
   * is given what fails once that can no longer be said, as the connection that keeps others away is gone.
   */
  async alone<Answer>(
    what: string,
    work: (stillAlone: () => Promise<void>) => Promise<Answer>,
    waiting: () => Promise<void>,
  ): Promise<Answer> {
    const client = new Client(this.#pool.options);
    client.on('error', () => undefined);
    await client.connect();
    try {
      while (!(await isHeld(client, what))) {
        await waiting();
        await wait(betweenTries);
      }
      return await work(async () => void (await client.query('select')));
    } finally {
      // with the connection ends what it holds
      await client.end();
    }
  }

  /** Counts several things of one and the same moment, whatever changes meanwhile. */
  async atOnce<Answer>(work: (counting: Counting) => Promise<Answer>): Promise<Answer> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin isolation level repeatable read');
      const answer = await work(new Counting(this.#pool, client));
      await client.query('commit');
      client.release();
      return answer;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
