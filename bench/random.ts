/** A number from 0 up to 1, the next of a series. */
export type Random = () => number;

export { randomFrom } from '../schema/foundation/disclosure/random.ts';

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
