import { createHash } from 'node:crypto';
import { protectApart } from '../disclosure/apart.ts';
import { noFigures } from '../disclosure/figures.ts';
import { roundFigures } from '../disclosure/rounding.ts';
import {
  addTable,
  type CountsTable,
  type Dimension,
  figureName,
  product,
} from '../disclosure/table.ts';
import { type Counted, inOrder, rolledUp } from './counted.ts';

/** A figure of a report about people, or that it is withheld, with everything by which it could be told. */
export interface Guarded extends Counted {
  withheld: boolean;
}

interface Rules {
  /** Fewer people are few. */
  fewest: number;
  /** The place of the dimension by which alone it is no secret how many there are. */
  noSecretBy: number;
  /** Whether the figures are shares, so that how many are not part of it is told too. */
  share: boolean;
  /** Whether a reader sees counts to the nearest five only. */
  rounded: boolean;
}

/**
 * Protects the whole table that a report has, with all its margins, and answers with the part of it that was
 * asked for: however often it is asked another way, no two answers can be subtracted.
 */
export async function withhold(
  finest: readonly Counted[],
  places: readonly number[],
  rules: Rules,
): Promise<Guarded[]> {
  const asked = rolledUp(finest, places);
  const few = ({ base, hits, open }: Counted) =>
    !open &&
    [base, ...(rules.share ? [hits, base - hits] : [])].some((n) => n > 0 && n < rules.fewest);
  if (!finest.some(few)) return asked.map((cell) => ({ ...cell, withheld: false }));
  const table = tableOf(finest, rules);
  // of exact figures too: whoever has seen them before counts were rounded finds nothing more now
  const exact = await withheldOf(table, false);
  const withheld = rules.rounded ? new Set([...exact, ...(await withheldOf(table, true))]) : exact;
  const all = table.dimensions.map((): string | null => null);
  const of = (keys: readonly (string | null)[], hit: string | null) => {
    const names = [...all];
    for (const [i, place] of places.entries()) names[place] = nameOf(keys[i]!);
    if (rules.share) names[names.length - 1] = hit;
    return withheld.has(figureName(table, names));
  };
  const isWithheld = (keys: readonly (string | null)[]) =>
    (rules.share ? [null, yes, no] : [null]).some((hit) => of(keys, hit));
  return inOrder(
    withNoughts(asked).map((cell) => ({ ...cell, withheld: isWithheld(cell.keys) })),
  ).filter(({ base, withheld }) => base > 0 || withheld);
}

const yes = 'yes';
const no = 'no';
const nameOf = (key: string | null) => key ?? '';

function tableOf(finest: readonly Counted[], { fewest, noSecretBy, share }: Rules): CountsTable {
  const [first] = finest;
  const dimensions: Dimension[] = first!.keys.map((_, i) => ({
    name: String(i),
    categories: [...new Set(finest.map(({ keys }) => nameOf(keys[i]!)))]
      .sort()
      .map((name) => ({ name })),
  }));
  if (share) dimensions.push({ name: 'hit', categories: [{ name: yes }, { name: no }] });
  const key = (names: readonly (string | null)[]) => JSON.stringify(names);
  const counts = new Map<string, number>();
  for (const { keys, base, hits } of finest) {
    const names = keys.map(nameOf);
    if (!share) counts.set(key(names), base);
    else {
      counts.set(key([...names, yes]), hits);
      counts.set(key([...names, no]), base - hits);
    }
  }
  return {
    population: 'people',
    dimensions,
    threshold: fewest,
    count: (names) => counts.get(key(names)) ?? 0,
    standing: (names) => {
      const plain = names.every((name, i) => name === null || i === noSecretBy);
      const behind = finest.filter(({ keys }) =>
        keys.every((each, i) => names[i] === null || names[i] === nameOf(each)),
      );
      const open = behind.length > 0 && behind.every((cell) => cell.open);
      return plain || open ? 'known' : 'open';
    },
  };
}

const mostKept = 100;
const kept = new Map<string, Promise<ReadonlySet<string>>>();

/** The names of what is withheld: of the same table always the same, and worked out once. */
function withheldOf(table: CountsTable, rounded: boolean): Promise<ReadonlySet<string>> {
  const all = noFigures();
  addTable(all, table);
  if (rounded) roundFigures(all);
  const key = createHash('sha256')
    .update(JSON.stringify([all.figures, all.relations]))
    .digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const found = protectApart(all).then(
    ({ withheld }) => new Set([...withheld].map((place) => all.figures[place]!.name)),
  );
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

/** Where nobody is counted there may be something to withhold too. */
function withNoughts(cells: readonly Counted[]): Counted[] {
  const there = new Map(cells.map((cell) => [JSON.stringify(cell.keys), cell]));
  const groups = (cells[0]?.keys ?? []).map((_, i) => [
    ...new Map(cells.map(({ keys, labels }) => [keys[i]!, labels[i]!])),
  ]);
  return product(groups).map((chosen) => {
    const keys = chosen.map(([key]) => key);
    const labels = chosen.map(([, label]) => label);
    return there.get(JSON.stringify(keys)) ?? { keys, labels, base: 0, hits: 0, open: false };
  });
}
