import {
  type Figures,
  noFigures,
  type Standing,
} from '../../schema/foundation/disclosure/figures.ts';
import { addChange } from '../../schema/foundation/disclosure/joiners.ts';
import type { Need } from '../../schema/foundation/disclosure/need.ts';
import {
  addTable,
  type CountsTable,
  figureName,
} from '../../schema/foundation/disclosure/table.ts';
import { tiesOf } from '../../schema/foundation/disclosure/ties.ts';
import { addTwins } from '../../schema/foundation/disclosure/twin-ties.ts';
import type { Class, Part, Twins } from '../../schema/foundation/disclosure/twins.ts';
import { characteristics, groupings, type Person } from './council.ts';
import { isThere, type Shown } from './release.ts';

/** The council's closed list for one characteristic: by area with its roll-up, by grade, by engagement; at each month's end. */
export interface ClosedList {
  people: readonly Person[];
  characteristic: string;
  threshold: number;
  months: readonly (0 | 1)[];
  /** Of figures that were decided before. */
  decided: ReadonlyMap<string, Standing>;
  /** Whether a group that is all alike is looked after. */
  groupsToo: boolean;
  /** Whether parts of two groupings that are the same people are held against each other. */
  tied?: boolean;
  /** Groups of fewer people are not broken down at all. */
  smallestGroup?: number;
}

/** The figures of a closed list with all that is known of them, and what must stay possible of who came and went. */
export function figuresOfList(list: ClosedList): { all: Figures; needs: Need[] } {
  const all = noFigures();
  for (const table of tablesOf(list)) addTable(all, table);
  if (list.tied ?? true)
    for (const month of list.months) addTwins(all, populationOf(month), twinsIn(list, month));
  const needs =
    list.months.length < 2
      ? []
      : Object.keys(groupings).flatMap((grouping) => {
          const [before, after] = ([0, 1] as const).map((month) => tableOf(list, grouping, month));
          const came = (stay: Person['stay']) =>
            counter(list, grouping, (each) => each.stay === stay);
          return addChange(all, {
            before: before!,
            after: after!,
            joined: came('joined'),
            left: came('left'),
            characteristic: list.characteristic,
            enough: list.threshold,
          });
        });
  return { all, needs };
}

/** What is shown of a month of the list, where a figure by its name is not withheld. */
export const shownOf = (list: ClosedList, month: 0 | 1, isShown: (name: string) => boolean) =>
  Object.keys(groupings).flatMap((grouping) => {
    const table = tableOf(list, grouping, month);
    const groups = [
      ...Object.keys(groupings[grouping]!),
      ...Object.values(groupings[grouping]!).flat(),
      null,
    ];
    return [...characteristics[list.characteristic]!, null].flatMap((category) =>
      groups.map((group): Shown => {
        const there = list.people.filter(
          (person) =>
            isThere(person, month) &&
            (category === null || person[list.characteristic] === category) &&
            (group === null ||
              (groupings[grouping]![group] ?? [group]).includes(person[grouping]!)),
        );
        const name = figureName(table, [category, group]);
        return { month, grouping, category, group, value: isShown(name) ? there.length : null };
      }),
    );
  });

const populationOf = (month: 0 | 1) => `month ${month}`;

function twinsIn({ people }: ClosedList, month: 0 | 1): Twins[] {
  const classes = people
    .filter((person) => isThere(person, month))
    .map((person): Class => [Object.keys(groupings).flatMap((by) => partsIn(by, person[by]!)), 1]);
  return tiesOf(classes);
}

/** The finest part, and what it is part of. */
const partsIn = (grouping: string, finest: string): Part[] => [
  [grouping, finest],
  ...Object.entries(groupings[grouping]!).flatMap(([whole, parts]): Part[] =>
    parts.includes(finest) ? [[grouping, whole]] : [],
  ),
];

const tablesOf = (list: ClosedList) =>
  list.months.flatMap((month) =>
    Object.keys(groupings).map((grouping) => tableOf(list, grouping, month)),
  );

function tableOf(list: ClosedList, grouping: string, month: 0 | 1): CountsTable {
  const { characteristic, threshold, decided, groupsToo } = list;
  const population = populationOf(month);
  const isSmall = (group: string | null) =>
    group !== null &&
    list.people.filter(
      (person) =>
        isThere(person, month) &&
        (groupings[grouping]![group] ?? [group]).includes(person[grouping]!),
    ).length < (list.smallestGroup ?? 0);
  const dimensions = [
    {
      name: characteristic,
      characteristic: groupsToo,
      categories: characteristics[characteristic]!.map((name) => ({ name })),
    },
    {
      name: grouping,
      categories: Object.entries(groupings[grouping]!).map(([name, parts]) => ({
        name,
        parts: parts.map((part) => ({ name: part })),
      })),
    },
  ];
  return {
    population,
    dimensions,
    threshold,
    count: counter(list, grouping, (person) => isThere(person, month)),
    // how many work where is no secret
    standing: ([category, group]) => {
      if (category === null) return 'known';
      const known = decided.get(figureName({ population, dimensions }, [category!, group!]));
      return known ?? (isSmall(group!) ? 'withheld' : 'open');
    },
  };
}

function counter(
  { people, characteristic }: ClosedList,
  grouping: string,
  which: (person: Person) => boolean,
) {
  const counts = new Map<string, number>();
  for (const person of people.filter(which)) {
    const key = `${person[characteristic]} ${person[grouping]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ([category, group]: readonly string[]) => counts.get(`${category} ${group}`) ?? 0;
}
