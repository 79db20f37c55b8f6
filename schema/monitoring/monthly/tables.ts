import type { Standing } from '../../foundation/disclosure/figures.ts';
import { type Category, type CountsTable, figureName } from '../../foundation/disclosure/table.ts';
import { groupings } from '../monthly-table.ts';
import { type CountedMonth, counterOf, type Group, leafOf, own, silent } from './counted-month.ts';

export const characteristic = 'characteristic';
export const declared = 'declared';
/** Of these everybody is told, in every group: how many have not said what they are tells of nobody what they are. */
export const told: ReadonlySet<string> = new Set([declared, ...silent]);

/** The figure of all who have said what they are, of one of those who said one thing; null where it is of nothing said. */
export const wholeOf = (categories: ReadonlyMap<string, string>) => {
  const said = categories.get(characteristic);
  if (said === undefined || told.has(said)) return null;
  return new Map(categories).set(characteristic, declared);
};

/** The tables of a month, one for each grouping, each with all its margins. */
export const tablesOf = (
  counted: CountedMonth,
  fewest: number,
  decided: (name: string) => Standing = () => 'open',
): CountsTable[] =>
  groupings.map((grouping) =>
    tableOf(counted, grouping, treeOf(grouping, groupsOf(counted, grouping)), fewest, decided),
  );

/** The same table without sums of parts: what two months have in common, whatever was moved between them. */
export const flatTable = (counted: CountedMonth, grouping: string, leaves: readonly string[]) =>
  tableOf(
    counted,
    grouping,
    leaves.map((name) => ({ name })),
    0,
    () => 'open',
  );

/** The finest parts of a grouping that have anybody in them. */
export const leavesOf = (counted: CountedMonth, grouping: string): string[] => [
  ...new Set(
    counted.cells.filter(([by]) => by === grouping).map(([, group]) => leafOf(grouping, group)),
  ),
];

function tableOf(
  counted: CountedMonth,
  grouping: string,
  categories: Category[],
  fewest: number,
  decided: (name: string) => Standing,
): CountsTable {
  const population = counted.month;
  const count = counterOf(counted, grouping, 'people');
  const answers = answersOf(counted);
  const few = new Set(
    fewest === 0 ? [] : partsOfFew(categories, answers, count, fewest * timesTheFewest),
  );
  const dimensions = [
    { name: characteristic, characteristic: true, categories: answers },
    { name: grouping, categories },
  ];
  return {
    population,
    dimensions,
    threshold: fewest,
    count,
    standing: (names) =>
      names[0] === null || told.has(names[0]!)
        ? 'known'
        : names[1] !== null && few.has(names[1]!)
          ? 'withheld'
          : decided(figureName({ population, dimensions }, names)),
  };
}

/** A group is broken down from so many times the threshold on: who has left it is known, and makes it smaller. */
const timesTheFewest = 2;

/** The parts of a grouping, and sums of parts, that have fewer people than these. */
function partsOfFew(
  categories: readonly Category[],
  answers: readonly Category[],
  count: CountsTable['count'],
  enough: number,
): string[] {
  const said = answers.flatMap(({ name, parts }) => parts?.map((part) => part.name) ?? [name]);
  const few: string[] = [];
  const peopleOf = ({ name, parts }: Category): number => {
    const people = parts
      ? parts.reduce((sum, part) => sum + peopleOf(part), 0)
      : said.reduce((sum, category) => sum + count([category, name]), 0);
    if (people < enough) few.push(name);
    return people;
  };
  categories.forEach(peopleOf);
  return few;
}

/** What was said, with a sum of its own, and what was not. */
const answersOf = ({ bands }: CountedMonth): Category[] => [
  { name: declared, parts: bands.map(({ code }) => ({ name: code })) },
  ...silent.map((name) => ({ name })),
];

/** The groups that have anybody in or below them. */
export function groupsOf(counted: CountedMonth, grouping: string): Group[] {
  const all = counted.groups[grouping] ?? [];
  const byKey = new Map(all.map((each) => [each.key, each]));
  const used = new Set<string>();
  for (const [by, group] of counted.cells) {
    if (by !== grouping) continue;
    // who has no post is of no grade: a group too, though it is called nothing
    for (
      let at: string | null | undefined = group;
      typeof at === 'string' && !used.has(at);
      at = byKey.get(at)?.parent
    )
      used.add(at);
  }
  return [
    ...all.filter(({ key }) => used.has(key)),
    ...[...used].filter((key) => !byKey.has(key)).map((key) => ({ key, label: key })),
  ];
}

function treeOf(grouping: string, groups: readonly Group[]): Category[] {
  if (grouping !== 'serviceArea') return groups.map(({ key }) => ({ name: key }));
  const keys = new Set(groups.map(({ key }) => key));
  const below = Map.groupBy(groups, ({ parent }) => (parent && keys.has(parent) ? parent : null));
  const node = ({ key }: Group): Category => {
    const children = below.get(key) ?? [];
    const itself = { name: own(key) };
    return children.length === 0 ? itself : { name: key, parts: [itself, ...children.map(node)] };
  };
  const top = (below.get(null) ?? []).map(node);
  // the council itself is the total already
  const [only] = top;
  return top.length === 1 && only?.parts ? [...only.parts] : top;
}

/** The name of the figure of a category in a part of a grouping; null for all of them. */
export const nameOfFigure = (
  month: string,
  grouping: string,
  category: string | null,
  part: string | null,
) =>
  figureName(
    {
      population: month,
      dimensions: [
        { name: characteristic, categories: [] },
        { name: grouping, categories: [] },
      ],
    },
    [category, part],
  );
