import type { Group } from './alike.ts';

/** Groups by their numbers, and how many people are in each. */
export class Groups {
  readonly groups: Group[] = [];
  readonly sizes: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** Adds people to all these groups; gives the numbers of these. */
  add(of: readonly Group[], people: number): number[] {
    const ours = [...new Set(of.map((group) => this.#numberOf(group)))].sort((a, b) => a - b);
    for (const each of ours) this.sizes[each]! += people;
    return ours;
  }

  #numberOf(group: Group) {
    const key = JSON.stringify(group);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.groups.length);
    this.sizes.push(0);
    return this.groups.push(group) - 1;
  }
}
