/** A number from 0 up to 1, the next of a series. */
export type Random = () => number;

/** The series of a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number below `end`. */
export const below = (end: number, random: Random) => Math.floor(random() * end);

/** All whole numbers below `end`, in random order. */
export function shuffled(end: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: end }, (_, i) => i);
  for (let i = end - 1; i > 0; i -= 1) {
    const j = below(i + 1, random);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
