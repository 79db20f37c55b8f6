import type { AreaData } from '../../organisation/samples/areas.ts';
import { type Chance, chance } from '../../organisation/samples/chance.ts';
import type { PostData } from '../../organisation/samples/posts.ts';
import { Naming } from './naming.ts';
import type { Person } from './person.ts';
import { noFixedHours, termsFor } from './terms.ts';

/** Everybody who works for the council or did, managers before their staff. */
export class Register {
  readonly people: Person[] = [];
  /** The manager of each area, by its code. */
  readonly managers = new Map<string, Person>();
  readonly luck: Chance;
  #naming: Naming;

  constructor(seed: string) {
    this.luck = chance(seed);
    this.#naming = new Naming(this.luck);
  }

  /** Somebody takes a post; who is known of those with an account and those with awkward names. */
  hire(
    post: PostData,
    lineManager: Person | null,
    who: { fullName?: string; account?: string } = {},
  ): Person {
    const fullName = who.fullName ?? this.#naming.name();
    const outdoors = post.rank <= 5 && !post.area.customers && Boolean(post.area.agency);
    return this.#enter({
      fullName,
      workEmail: outdoors && this.luck.happens(0.7) ? null : this.#naming.address(fullName),
      area: post.area,
      post,
      lineManager,
      startedDaysAgo: who.account ? this.luck.between(500, 3000) : this.#service(post),
      account: who.account ?? null,
      ...termsFor(post, this.luck),
    });
  }

  /** Somebody is elected, so many days ago. */
  elect(area: AreaData, startedDaysAgo: number): Person {
    const fullName = this.#naming.name();
    return this.#enter({
      fullName,
      workEmail: this.#naming.address(fullName),
      area,
      post: null,
      lineManager: null,
      startedDaysAgo,
      account: null,
      engagement: 'councillor',
      ...noFixedHours,
    });
  }

  #enter(person: Omit<Person, 'staffNumber' | 'endedDaysAgo'>): Person {
    const staffNumber = String(10001 + this.people.length);
    const entered = { ...person, staffNumber, endedDaysAgo: null };
    this.people.push(entered);
    return entered;
  }

  /** How long ago somebody started: many lately, some a working life ago. */
  #service({ rank }: PostData) {
    if (rank < 10 && this.luck.happens(0.07)) return this.luck.between(1, 130);
    return Math.round(130 + this.luck.number() ** 2 * 9000);
  }
}
