import type { Chance } from '../../organisation/samples/chance.ts';
import { workEmail } from '../../organisation/samples/users.ts';
import { heritages } from './names.ts';

/** Gives out names, and an address for each that nobody else has. */
export class Naming {
  #luck: Chance;
  #taken = new Map<string, number>();

  constructor(luck: Chance) {
    this.#luck = luck;
  }

  name(): string {
    const weights = Object.fromEntries(heritages.map(({ share }, index) => [index, share]));
    const { given, family } = heritages[Number(this.#luck.weigh(weights))]!;
    return `${this.#luck.pick(given)} ${this.#luck.pick(family)}`;
  }

  address(fullName: string): string {
    const plain = workEmail(fullName);
    const bearers = (this.#taken.get(plain) ?? 0) + 1;
    this.#taken.set(plain, bearers);
    return bearers === 1 ? plain : plain.replace('@', `${bearers}@`);
  }
}
