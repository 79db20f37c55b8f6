/** A source of chance that gives the same run every time for the same seed. */
export interface Chance {
  /** At least 0 and less than 1. */
  number(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Whether something with this probability happens. */
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks by weight. */
  weigh<T extends string>(weights: { readonly [choice in T]: number }): T;
}

/** Chance for one part of the samples; the mulberry32 generator on a hash of the seed. */
export function chance(seed: string): Chance {
  let state = hash(seed);
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    happens: (probability) => number() < probability,
    pick: (choices) => choices[Math.floor(number() * choices.length)]!,
    weigh: (weights) => weigh(Object.entries(weights) as [never, number][], number()),
  };
}

function weigh<T>(weights: [T, number][], at: number): T {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = at * total;
  for (const [choice, weight] of weights) {
    left -= weight;
    if (left < 0) return choice;
  }
  return weights.at(-1)![0];
}

function hash(text: string) {
  let sum = 2166136261;
  for (const character of text) sum = Math.imul(sum ^ character.codePointAt(0)!, 16777619);
  return sum >>> 0;
}
