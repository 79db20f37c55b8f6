import type { Pool } from 'pg';
import type { JobData } from '../../schema/foundation/jobs/job.ts';

/** A run that has been begun. */
export interface Begun {
  id: string;
  state: 'waiting' | 'running' | 'failed' | 'cancelled' | 'done';
  data: JobData;
  cancelRequested: boolean;
  startedBy: string | null;
}

/** A run that waits to be handed over to the queue. */
export interface Unqueued {
  id: string;
  job: string;
  ticket: string;
}

/** A run that is in the queue and not over. */
export interface Queued {
  id: string;
  job: string;
  ticket: string;
  attempts: number;
  state: 'waiting' | 'running';
}

/** What the queue says of a run. */
export interface Standing {
  id: string;
  attempts: number;
  state: 'waiting' | 'failed' | 'unqueued';
  nextAt: Date | null;
  lastError: string | null;
}

/** Keeps the rows of runs as they go: bookkeeping of the machine, not changes that somebody makes. */
export class Ledger {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Gives every run that waits its ticket, if it has none. */
  async unqueued(): Promise<Unqueued[]> {
    const { rows } = await this.#pool.query<Unqueued>(`
      update job_run set ticket = gen_random_uuid(), version = version + 1
      where id in (select id from job_run where state = 'waiting' and ticket is null and not cancel_requested
                   order by requested_at limit 100 for update skip locked)
      returning id, job, ticket`);
    return rows;
  }

  /** Runs that are not over although the queue has had them. */
  async queued(): Promise<Queued[]> {
    const { rows } = await this.#pool.query<Queued>(`
      select id, job, ticket, attempts, state from job_run
      where state in ('waiting', 'running') and ticket is not null order by requested_at limit 1000`);
    return rows;
  }

  /** Writes down what the queue says, unless the run has gone on meanwhile. */
  async stands({ id, attempts, state, nextAt, lastError }: Standing): Promise<void> {
    await this.#pool.query(
      `update job_run set version = version + 1, next_at = $4,
         state = case $3 when 'unqueued' then 'waiting' else $3 end,
         ticket = case $3 when 'waiting' then ticket end,
         last_error = coalesce($5, last_error),
         ended_at = case $3 when 'failed' then now() end
       where id = $1 and attempts = $2 and state in ('waiting', 'running')`,
      [id, attempts, state, nextAt, lastError],
    );
  }

  /** Ends the runs that somebody has cancelled before they began. */
  async cancelWaiting(): Promise<void> {
    await this.#pool.query(`
      update job_run set state = 'cancelled', ended_at = now(), ticket = null, version = version + 1
      where state = 'waiting' and cancel_requested`);
  }

  /** Asks for a run on behalf of the server itself, unless there is one that is not over. */
  async want(job: string): Promise<void> {
    await this.#pool.query(
      `insert into job_run (id, job, requested_at, data)
       select uuidv7(), $1::text, now(), '{}'
       where not exists (select from job_run where job = $1 and state in ('waiting', 'running'))`,
      [job],
    );
  }

  /** The run behind a ticket, begun: one that was asked for, if the ticket is still its own, or one that the clock sent. */
  async begin(job: string, ticket: string, run: string | undefined): Promise<Begun | undefined> {
    const { rows } = await this.#pool.query<Begun>(run ? beginAsked : beginByClock, [
      run ?? job,
      ticket,
    ]);
    return rows[0];
  }

  /** Says how far a run is; answers whether somebody has asked it to stop. */
  async progress(id: string, done: number, total: number): Promise<boolean> {
    const { rows } = await this.#pool.query<{ stop: boolean }>(
      `update job_run set done = $2, total = $3, version = version + 1 where id = $1
       returning cancel_requested as stop`,
      [id, done, total],
    );
    return rows[0]?.stop ?? true;
  }

  async finish(id: string, state: 'done' | 'cancelled', outcome: string): Promise<void> {
    await this.#pool.query(
      `update job_run set state = $2, outcome = $3, last_error = null, next_at = null, ended_at = now(),
         ticket = case $2 when 'done' then ticket end, version = version + 1
       where id = $1`,
      [id, state, outcome],
    );
  }

  /** A run that failed: for good, or until the queue tries it again. */
  async fail(id: string, lastError: string, forGood: boolean): Promise<void> {
    await this.#pool.query(
      `update job_run set state = $3, last_error = $2, version = version + 1,
         ended_at = case $3 when 'failed' then now() end, ticket = case $3 when 'waiting' then ticket end
       where id = $1`,
      [id, lastError, forGood ? 'failed' : 'waiting'],
    );
  }

  /** A run that the end of this process has interrupted: it is handed over anew. */
  async interrupt(id: string): Promise<void> {
    await this.#pool.query(
      `update job_run set state = 'waiting', ticket = null, version = version + 1 where id = $1`,
      [id],
    );
  }
}

const begun = `
  state = case when job_run.state = 'waiting' then 'running' else job_run.state end,
  attempts = job_run.attempts + 1, started_at = now(), next_at = null, version = job_run.version + 1`;
const answer =
  'returning id, state, data, cancel_requested as "cancelRequested", started_by as "startedBy"';
const beginAsked = `update job_run set ${begun} where id = $1 and ticket = $2 ${answer}`;
const beginByClock = `
  insert into job_run (id, job, state, attempts, requested_at, started_at, data, ticket)
  values (uuidv7(), $1, 'running', 1, now(), now(), '{}', $2)
  on conflict (ticket) do update set ${begun} ${answer}`;
