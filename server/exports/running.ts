import { setTimeout as wait } from 'node:timers/promises';
import { oneOfEach } from '../../schema/foundation/exports/batches.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';

/** An export that runs. */
export interface Place {
  /** Says that nobody waits for it any more. */
  signal: AbortSignal;
  stop(): void;
  leave(): void;
}

const patience = 2000;

/** The exports that run: a few at a time, one of each person, and none when the server closes. */
export class Running {
  readonly #most: number;
  readonly #places = new Map<string, { stop: () => void; left: Promise<void> }>();

  constructor(most: number) {
    this.#most = most;
  }

  enter(actor: string): Place {
    if (this.#places.has(actor)) throw oneOfEach();
    if (this.#places.size >= this.#most)
      throw busy('Too many exports are running already. Try again in a minute.');
    const aborter = new AbortController();
    const stop = () => aborter.abort();
    const { promise: left, resolve } = Promise.withResolvers<void>();
    this.#places.set(actor, { stop, left });
    const leave = () => {
      this.#places.delete(actor);
      resolve();
    };
    return { signal: aborter.signal, stop, leave };
  }

  /** Lets those that are nearly there finish, stops the others, and waits until they have left. */
  async end(): Promise<void> {
    const places = [...this.#places.values()];
    const left = Promise.all(places.map((place) => place.left));
    await Promise.race([left, wait(patience, undefined, { ref: false })]);
    for (const { stop } of places) stop();
    await left;
  }
}

const busy = (message: string) => new Refusal('RATE_LIMITED', message);
