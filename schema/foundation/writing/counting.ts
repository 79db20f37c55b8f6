import type { Pool } from 'pg';
import { compile, type Sql } from '../planner/sql.ts';

/** The road of reports to what may be counted and never read: a role of its own, which changes nothing but its own notes. */
export class Counting {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Runs a statement of one row and one column of JSON. */
  async count<Answer>(statement: Sql): Promise<Answer> {
    const { text } = compile(statement);
    const { rows } = await this.#pool.query<{ answer: string }>(text);
    return JSON.parse(rows[0]!.answer) as Answer;
  }
}
