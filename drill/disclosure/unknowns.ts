import { rounded } from '../../schema/foundation/disclosure/rounding.ts';
import { partsOf } from './council.ts';
import { finest, type Haul, type Shown } from './release.ts';

/** How many people came, stayed or went of each category in each of the finest parts: what nobody is told. */
export interface Unknowns {
  of: (grouping: string, flow: string, category: string, part: string) => number;
  count: number;
}

/** What an attacker can say: of these unknowns so many times each, the sum lies between these. */
export interface Statement {
  terms: [unknown: number, times: number][];
  low: number;
  high: number;
}

const flows = ['stayed', 'joined', 'left'];
const groupingsOf = ({ known }: Haul) => [...new Set(known.map(({ grouping }) => grouping))];

/** Gives each unknown of a haul a number. */
export function unknownsOf(haul: Haul): Unknowns {
  const numbers = new Map<string, number>();
  for (const grouping of groupingsOf(haul))
    for (const flow of flows)
      for (const category of haul.categories)
        for (const part of partsOf(grouping))
          numbers.set(`${grouping} ${flow} ${category} ${part}`, numbers.size);
  return {
    of: (...key) => numbers.get(key.join(' '))!,
    count: numbers.size,
  };
}

/** The unknowns that a figure is the sum of. */
export const termsOf = (haul: Haul, unknowns: Unknowns, figure: Omit<Shown, 'value'>) =>
  ['stayed', figure.month === 0 ? 'left' : 'joined'].flatMap((flow) =>
    (figure.category === null ? haul.categories : [figure.category]).flatMap((category) =>
      finest(figure.grouping, figure.group).map((part): [number, number] => [
        unknowns.of(figure.grouping, flow, category, part),
        1,
      ]),
    ),
  );

/** All that follows from what is shown, what everybody knows, and that the tables are of the same people. */
export function statementsOf(haul: Haul, unknowns: Unknowns): Statement[] {
  return [
    ...haul.shown.flatMap((figure) => toldBy(haul, unknowns, figure)),
    ...haul.known.map(({ grouping, flow, group, count }) => ({
      terms: haul.categories.map((category): [number, number] => [
        unknowns.of(grouping, flow, category, group),
        1,
      ]),
      low: count,
      high: count,
    })),
    ...sameEverywhere(haul, unknowns),
  ];
}

function toldBy(haul: Haul, unknowns: Unknowns, figure: Shown): Statement[] {
  const { value, percentage } = figure;
  if (value === null && percentage === undefined) return [];
  const terms = termsOf(haul, unknowns, figure);
  if (value !== null && figure.rounded && value > 0 && figure.category !== null) {
    const near = rounded(value);
    return [{ terms, low: Math.max(near - 2, figure.rounded.fewest), high: near + 2 }];
  }
  if (value !== null) return [{ terms, low: value, high: value }];
  const whole = wholeOf(haul, figure);
  const near = (share: number) => (share / 100) * whole;
  return [{ terms, low: near(percentage! - 0.05), high: near(percentage! + 0.05) }];
}

/** How many people the group of a figure has in its month. */
const wholeOf = ({ known }: Haul, { grouping, group, month }: Shown) =>
  known
    .filter(
      (each) =>
        each.grouping === grouping &&
        each.flow !== (month === 0 ? 'joined' : 'left') &&
        finest(grouping, group).includes(each.group),
    )
    .reduce((sum, { count }) => sum + count, 0);

function sameEverywhere(haul: Haul, unknowns: Unknowns): Statement[] {
  const all = (grouping: string) =>
    partsOf(grouping).map((part): [string, string] => [grouping, part]);
  const [first, ...others] = groupingsOf(haul);
  const everybody = others.map((other) => [all(first!), all(other)] as const);
  return [...everybody, ...haul.same].flatMap((sides) =>
    flows.flatMap((flow) =>
      haul.categories.map((category) => ({
        terms: sides.flatMap((side, i) =>
          side.map(([grouping, part]): [number, number] => [
            unknowns.of(grouping, flow, category, part),
            i === 0 ? 1 : -1,
          ]),
        ),
        low: 0,
        high: 0,
      })),
    ),
  );
}
