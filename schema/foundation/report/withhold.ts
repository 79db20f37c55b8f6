import { createHash } from 'node:crypto';
import { protectApart } from '../disclosure/apart.ts';
import { noFigures, withholdNoughts } from '../disclosure/figures.ts';
import { roundFigures } from '../disclosure/rounding.ts';
import {
  addTable,
  type CountsTable,
  type Dimension,
  figureName,
  product,
} from '../disclosure/table.ts';
import { type Counted, inOrder, rolledUp } from './counted.ts';
import type { TableOfPeople } from './same-people.ts';

/** A figure of a report about people, or that it is withheld, with everything by which it could be told. */
export interface Guarded extends Counted {
  withheld: boolean;
}

interface Rules {
  /** Fewer people are few. */
  fewest: number;
  /** What the fewest cannot be set below. */
  least: number;
  /** Whether the figures are shares, so that how many are not part of it is told too. */
  share: boolean;
  /** Whether a reader sees counts to the nearest five only. */
  rounded: boolean;
  /** Whether they say what the law calls special, so that noughts tell what it is not. */
  special?: boolean;
}

/**
 * Protects the whole table that a report has, with all its margins, and answers with the part of it that was
 * asked for: however often it is asked another way, no two answers can be subtracted.
 */
export async function withhold(
  [table, ...others]: readonly [TableOfPeople, ...TableOfPeople[]],
  places: readonly number[],
  rules: Rules,
): Promise<Guarded[]> {
  const asked = rolledUp(table.finest, places);
  if (![table, ...others].some(({ finest }) => finest.some((cell) => tells(cell, rules))))
    return asked.map((cell) => ({ ...cell, withheld: false }));
  const own = tableOf(table, rules);
  const withheld = await withheldIn([table, ...others], rules);
  const all = own.dimensions.map(({ whole }) => whole ?? null);
  const of = (keys: readonly (string | null)[], hit: string | null) => {
    const names = [...all];
    for (const [i, place] of places.entries()) names[place] = nameOf(keys[i]!);
    if (rules.share) names[names.length - 1] = hit;
    return withheld.has(figureName(own, names));
  };
  const isWithheld = (keys: readonly (string | null)[]) =>
    (rules.share ? [null, yes, no] : [null]).some((hit) => of(keys, hit));
  return inOrder(
    withNoughts(asked).map((cell) => ({ ...cell, withheld: isWithheld(cell.keys) })),
  ).filter(({ base, withheld }) => base > 0 || withheld);
}

/** Whether a figure tells of few, or the same of everybody in a group in which nothing else could be told. */
function tells({ base, hits, open }: Counted, { fewest, share }: Rules) {
  const isFew = (people: number) => people > 0 && people < fewest;
  if (open) return false;
  return share
    ? base > 0 && (base < leastShared(fewest) || isFew(hits) || isFew(base - hits))
    : isFew(base);
}

/** Of fewer people either some are few, or all are alike. */
const leastShared = (fewest: number) => 2 * fewest;

const yes = 'yes';
const no = 'no';
const nameOf = (key: string | null) => key ?? '';

/**
 * What is withheld, whatever the rule was before: whoever has seen exact figures finds nothing more in rounded ones,
 * and whoever has seen those of fewer people nothing more in those of a council that has become more careful.
 */
async function withheldFrom(
  tables: readonly CountsTable[],
  { fewest, least, rounded, special }: Rules,
) {
  const found = new Set<string>();
  for (const threshold of new Set([least, fewest]))
    for (const inFives of new Set([false, rounded]))
      for (const name of await withheldOf(tables, threshold, { inFives, special })) found.add(name);
  return found;
}

/** The table that is attacked: with all its margins, and what of them is known. */
export function tableOf(
  { finest, paths, noSecretBy, only }: TableOfPeople,
  { fewest, share }: Rules,
): CountsTable {
  const dimensions: Dimension[] = paths.map((path, i) => ({
    name: path,
    whole: only[path]?.join('|'),
    categories: [...new Set(finest.map(({ keys }) => nameOf(keys[i]!)))]
      .sort()
      .map((name) => ({ name })),
  }));
  if (share)
    dimensions.push({
      name: 'hit',
      categories: [{ name: yes }, { name: no }],
      ownOfFewer: leastShared(fewest),
    });
  const key = (names: readonly (string | null)[]) => JSON.stringify(names);
  const read = finest.filter(({ open }) => open);
  const unread = finest.filter(({ open }) => !open);
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
      const isAll = (name: string | null | undefined, i: number) =>
        name === (dimensions[i]!.whole ?? null);
      const plain =
        names.filter((name) => name !== null).length <= 1 &&
        names.every((name, i) => name === null || noSecretBy.includes(paths[i] ?? ''));
      const isBehind = ({ keys }: Counted) =>
        keys.every((each, i) => isAll(names[i], i) || names[i] === nameOf(each));
      const open = read.some(isBehind) && !unread.some(isBehind);
      return plain || open ? 'known' : 'open';
    },
  };
}

// of tables of three dimensions it takes a few seconds, once a month; what is not found out in time is not shown
const budget = 30_000;
const mostKept = 100;
const kept = new Map<string, Promise<ReadonlySet<string>>>();

/** The names of what is withheld: of the same tables always the same, and worked out once. */
function withheldIn(tables: readonly TableOfPeople[], rules: Rules): Promise<ReadonlySet<string>> {
  const counted = tables.map(({ finest, ...table }) => [
    table,
    finest.map(({ keys, base, hits, open }) => [keys, base, hits, open]),
  ]);
  const key = createHash('sha256')
    .update(JSON.stringify([counted, rules]))
    .digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const found = withheldFrom(
    tables.map((each) => tableOf(each, rules)),
    rules,
  );
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

async function withheldOf(
  tables: readonly CountsTable[],
  threshold: number,
  { inFives, special }: { inFives: boolean; special?: boolean },
) {
  const all = noFigures();
  for (const table of tables) addTable(all, { ...table, threshold });
  if (special) withholdNoughts(all);
  if (inFives) roundFigures(all);
  const { withheld } = await protectApart(all, { budget });
  return all.figures.flatMap(({ name, standing }, place) =>
    standing === 'withheld' || withheld.has(place) ? [name] : [],
  );
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
