import type { Pool } from 'pg';
import type { Reading } from '../planner/read.ts';
import { type Transaction, Writing } from './writing.ts';

/** The road to guarded records: a role of its own, which sees the one subject named for the transaction. */
export class Guarded {
  readonly #writing: Writing;

  constructor(pool: Pool, reading: Reading) {
    this.#writing = new Writing(pool, reading);
  }

  /** Runs `work` on the records of one subject. */
  about<Result>(subject: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#writing.transaction(work, { 'evenhand.subject': subject });
  }

  /** Runs `work` on no subject in particular: all that it can do is hand over what is to be kept. */
  handingOver<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#writing.transaction(work, patient);
  }

  /** Makes a change inside `about`. */
  change: Writing['change'] = (...change) => this.#writing.change(...change);
}

/** A file of a hundred thousand lines takes longer than a question. */
const patient = { statement_timeout: '10min', idle_in_transaction_session_timeout: '10min' };
