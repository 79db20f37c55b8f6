import { Refusal } from '../../schema/foundation/refusal.ts';

const mostAtOnce = 8;
const mostOfOne = 3;

/** The files that arrive at one moment: so many, since each takes room on the disk, and so many of each person. */
export class Places {
  readonly #held: string[] = [];

  /** Takes a place; answers how to leave it. */
  take(actor: string): () => void {
    if (this.#held.filter((each) => each === actor).length >= mostOfOne)
      throw busy(`${mostOfOne} files of yours are on their way already.`);
    if (this.#held.length >= mostAtOnce) throw busy('Many files are on their way already.');
    this.#held.push(actor);
    return () => void this.#held.splice(this.#held.indexOf(actor), 1);
  }
}

const busy = (message: string) =>
  new Refusal('RATE_LIMITED', `${message} Try again when they have arrived.`);
