import { Refusal } from '../../schema/foundation/refusal.ts';

/** Does a piece of work when its turn has come. */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

interface Limits {
  /** How many pieces of work run at once, and how many more may wait. */
  most: number;
  waiting: number;
  /** Milliseconds that each of them waits. */
  patience: number;
}

/** A few pieces of work at once; the others wait for their turn, not many and not long. */
export class Turns {
  readonly #limits: Limits;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get idle(): boolean {
    return this.#running === 0;
  }

  take: Turn = async (work) => {
    if (this.#running < this.#limits.most) this.#running += 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      this.#pass();
    }
  };

  /** Whoever leaves hands the turn over, so that nobody comes between. */
  #pass() {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }

  #turn(): Promise<void> {
    const { waiting, patience } = this.#limits;
    if (this.#waiting.length >= waiting) throw tooMuch();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(begin), 1);
      reject(tooMuch());
    }, patience);
    this.#waiting.push(begin);
    return promise;
  }
}

const tooMuch = () =>
  new Refusal(
    'RATE_LIMITED',
    'Too much of what you have asked for is still being worked out. Wait for its answers, then try again.',
  );

interface AllLimits extends Omit<Limits, 'most'> {
  ofRequest: number;
  ofPerson: number;
}

/** The turns of all people: so many of each at once, over all their requests, and fewer of one request. */
export class TurnsOfPeople {
  readonly #limits: AllLimits;
  readonly #people = new Map<string, Turns>();

  constructor(limits: AllLimits) {
    this.#limits = limits;
  }

  /** The turns of one request. */
  ofRequest(actor: string): Turn {
    const request = new Turns({ ...this.#limits, most: this.#limits.ofRequest });
    return (work) => request.take(() => this.#take(actor, work));
  }

  async #take<Result>(actor: string, work: () => Promise<Result>): Promise<Result> {
    const person =
      this.#people.get(actor) ?? new Turns({ ...this.#limits, most: this.#limits.ofPerson });
    this.#people.set(actor, person);
    try {
      return await person.take(work);
    } finally {
      if (person.idle) this.#people.delete(actor);
    }
  }
}
