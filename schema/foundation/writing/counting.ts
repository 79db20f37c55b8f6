import type { Pool, PoolClient } from 'pg';
import { compile, type Sql } from '../planner/sql.ts';

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
