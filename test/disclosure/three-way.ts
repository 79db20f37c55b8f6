import { below, randomFrom } from '../../bench/random.ts';
import { type Figures, noFigures } from '../../schema/foundation/disclosure/figures.ts';
import { addTable, product } from '../../schema/foundation/disclosure/table.ts';

/** A table of three dimensions in which one cell of so many is small. */
export function threeWay(sizes: Record<string, number>, one: number, seed: number): Figures {
  const random = randomFrom(seed);
  const dimensions = Object.entries(sizes).map(([name, length]) => ({
    name,
    characteristic: name === 'ethnicity',
    categories: Array.from({ length }, (_, i) => ({ name: String(i) })),
  }));
  const counts = new Map(
    product(dimensions.map(({ categories }) => categories.map(({ name }) => name))).map((of) => [
      of.join(),
      below(one, random) === 0 ? below(10, random) : 12 + below(80, random),
    ]),
  );
  const all = noFigures();
  const count = (of: readonly string[]) => counts.get(of.join())!;
  addTable(all, { population: 'council', threshold: 10, dimensions, count });
  return all;
}
