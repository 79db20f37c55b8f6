import type { Pool } from 'pg';
import { type Ask, askAny } from '../../schema/foundation/planner/ask.ts';
import { pool } from './connect.ts';

/** A place in the log of the database: all before it has happened. */
type Place = number;

interface Copy {
  questions: Pool;
  /** For looking how far it is, whatever else is asked. */
  look: Pool;
  ask: Ask;
  /** How far it had come when it was last heard of. */
  at: Place;
  heard: number;
}

interface Parts {
  urls: readonly string[];
  primary: Pool;
  most: number;
  statementTimeout: number;
  patience: number;
}

const often = 250;
const silence = 1500;
/** How far a copy may lie behind for those who have changed nothing, in milliseconds. */
const behind = 10_000;

/** Copies of the database that follow it: who reads there sees everything that they have written themselves. */
export class Replicas {
  readonly #copies: Copy[];
  readonly #primary: Pool;
  readonly #clock: NodeJS.Timeout;
  /** Where the database was, lately; the oldest first. */
  #lately: { at: Place; when: number }[] = [];
  #turn = 0;
  #looking: Promise<unknown> | undefined;

  constructor({ urls, primary, most, statementTimeout, patience }: Parts) {
    this.#primary = primary;
    this.#copies = urls.map((url) => {
      const questions = pool(url, { max: most, statementTimeout, patience, name: 'replica' });
      const look = pool(url, {
        max: 1,
        statementTimeout: silence,
        patience: silence,
        name: 'replica',
      });
      return { questions, look, ask: askAny(questions), at: 0, heard: 0 };
    });
    this.#clock = setInterval(() => void this.look(), often).unref();
  }

  /** Asks a copy that has everything up to there, and else the database itself. */
  asking(written: string | null | undefined, ask: Ask): Ask {
    const copy = this.#copyWith(written ? placeOf(written) : 0);
    if (!copy) return ask;
    return (plan, values) =>
      copy.ask(plan, values).catch((error: { code?: string }) => {
        // what takes too long there would take too long here
        if (error.code === tookTooLong) throw error;
        copy.heard = 0;
        return ask(plan, values);
      });
  }

  /** Writes down that somebody has just changed something. */
  async wrote(userId: string): Promise<void> {
    await this.#primary.query({
      name: 'wrote',
      text: `insert into auth.last_write values ($1, pg_current_wal_insert_lsn())
             on conflict (user_id) do update set lsn = excluded.lsn`,
      values: [userId],
    });
  }

  /** Looks how far each of them is. */
  look(): Promise<unknown> {
    this.#looking ??= Promise.all([this.#lookAtPrimary(), ...this.#copies.map(lookAt)]).finally(
      () => {
        this.#looking = undefined;
      },
    );
    return this.#looking;
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    const all = this.#copies.flatMap(({ questions, look }) => [questions, look]);
    await Promise.all(all.map((each) => each.end()));
  }

  #copyWith(written: Place): Copy | undefined {
    const since = performance.now() - silence;
    // unheard of the database itself, nobody knows how far behind a copy is
    if ((this.#lately.at(-1)?.when ?? 0) < since) return;
    const least = Math.max(written, this.#lately[0]?.at ?? Number.POSITIVE_INFINITY);
    const able = this.#copies.filter(({ at, heard }) => heard > since && at >= least);
    this.#turn += 1;
    return able[this.#turn % able.length];
  }

  async #lookAtPrimary() {
    const at = await asked(this.#primary, 'pg_current_wal_insert_lsn()');
    if (at === undefined) return;
    const when = performance.now();
    this.#lately.push({ at, when });
    // the last one that is old enough stays, as what a copy must have by now
    while (this.#lately[1] && this.#lately[1].when < when - behind) this.#lately.shift();
  }
}

async function lookAt(copy: Copy) {
  const at = await asked(copy.look, 'pg_last_wal_replay_lsn()');
  if (at === undefined) return;
  copy.at = at;
  copy.heard = performance.now();
}

/** Where a database is; nothing from one that does not say. */
async function asked(database: Pool, place: string): Promise<Place | undefined> {
  try {
    const { rows } = await database.query<{ at: string | null }>(`select ${place}::text as at`);
    return rows[0]?.at ? placeOf(rows[0].at) : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(lsn: string): Place {
  const [high = '0', low = '0'] = lsn.split('/');
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16);
}

const tookTooLong = '57014';

/** Up to where a person has written, in SQL; what lies beyond the end is of another database's log. */
export const writtenBy = (userId: string) =>
  `(select lsn::text from auth.last_write where user_id = ${userId} and lsn <= pg_current_wal_insert_lsn())`;
