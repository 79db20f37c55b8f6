import { createHash, randomInt } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Reading } from '../planner/read.ts';
import { Seal } from '../seal.ts';
import { Writing } from './writing.ts';

/** What somebody hands in without saying who they are. */
export interface HandedIn {
  /** What it answers. */
  edition: string;
  kind: 'response' | 'comment';
  /** A number chosen at random for it, by which a second sending is known. */
  token: string;
  content: object;
}

interface Due {
  id: string;
  edition: string;
  kind: string;
  sealed: string;
  /** With what it leaves. */
  batch: string;
}

const padding = 1024;

/**
 * The road of what nobody may be tied to: it waits sealed, and leaves in shuffled batches. No row of it
 * is written when it is handed in but the sealed one, and none of those is there when it is counted.
 */
export class Unlinked {
  readonly #writing: Writing;
  readonly #seal: Seal;

  constructor(pool: Pool, reading: Reading, secret: string) {
    this.#writing = new Writing(pool, reading);
    this.#seal = new Seal(secret, 'waiting responses');
  }

  /** Takes it in; answers false where it has been taken in before. */
  handIn({ edition, kind, token, content }: HandedIn): Promise<boolean> {
    const mark = createHash('sha256').update(`${edition} ${kind} ${token}`).digest('hex');
    const sealed = this.#seal.close(content, edition, padding);
    return this.#writing.transaction(async ({ client }) => {
      const { rows } = await client.query<{ taken: boolean }>(
        'select monitoring.hand_in($1, $2, $3, $4) as taken',
        [edition, kind, mark, sealed],
      );
      return rows[0]!.taken;
    });
  }

  /** Lets out whatever may be counted by now; answers how many batches that was. */
  release(): Promise<number> {
    return this.#writing.transaction(async ({ client }) => {
      const { rows } = await client.query<Due>('select * from monitoring.due()');
      const batches = Map.groupBy(rows, ({ batch }) => batch);
      for (const batch of batches.values()) await this.#letOut(client, batch);
      await client.query('select monitoring.let_out_words()');
      await client.query('select monitoring.forget()');
      return batches.size;
    });
  }

  async #letOut(client: PoolClient, batch: readonly Due[]) {
    const { edition, kind } = batch[0]!;
    const opened = batch.map((each) => this.#seal.open<object>(each.sealed, each.edition));
    const lost = batch.filter((_, i) => opened[i] === undefined);
    // sealed under another secret: nobody reads it any more, and the others wait for the next time
    if (lost.length > 0)
      return client.query('select monitoring.discard($1)', [lost.map(({ id }) => id)]);
    return client.query('select monitoring.release($1, $2, $3, $4)', [
      edition,
      kind,
      batch.map(({ id }) => id),
      JSON.stringify(shuffled(opened)),
    ]);
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
