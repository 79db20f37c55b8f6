import { figureName } from '../../foundation/disclosure/table.ts';
import type { Band } from '../monthly/bands.ts';
import { type CountedMonth, leafOf, own } from '../monthly/counted-month.ts';
import { groupsOf, nameOfFigure } from '../monthly/tables.ts';
import { groupings } from '../monthly-table.ts';
import { unsaid } from '../whom.ts';
import type { Cohort } from './cohort.ts';
import { type CountedYear, stoppedAt } from './counted-year.ts';
import { characteristic, populationOf } from './tables.ts';
import { yearUntil } from './years.ts';

/** Those who work for the council on a day: how many, and what their figures are called in a table that is out. */
export interface Snapshot {
  on: string;
  label: string;
  bands: readonly Band[];
  isMonth: boolean;
  /** The table that it is of, and whether it is those of it who have not left. */
  population: string;
  atEnd?: boolean;
  groupings: readonly string[];
  /** The part of a grouping that a group is of, as it is told apart at any time. */
  partOf: (grouping: string, group: string) => string;
  parts: (grouping: string) => string[];
  count: (grouping: string, category: string, part: string) => number;
  name: (grouping: string, category: string | null, part: string | null) => string;
}

const saidIn = (category: string) =>
  category === 'notAnswered' || category === 'notAsked' ? unsaid : category;

/** A month's end, its areas put together as years have them. */
export function monthSnapshot(counted: CountedMonth): Snapshot {
  const areas = groupsOf(counted, 'serviceArea');
  const parentOf = new Map(areas.map(({ key, parent }) => [key, parent ?? null]));
  const roots = areas.filter(({ parent }) => !parent);
  const partOf = (grouping: string, group: string) =>
    grouping === 'serviceArea' ? directorateOf(parentOf, group) : group;
  const partName = (grouping: string, part: string) => {
    if (grouping !== 'serviceArea') return leafOf(grouping, part);
    if (part === '') return roots.length === 1 ? own(roots[0]!.key) : 'in no part';
    return areas.some(({ parent }) => parent === part) ? part : own(part);
  };
  return {
    on: counted.month,
    label: counted.month,
    bands: counted.bands,
    isMonth: true,
    population: counted.month,
    groupings,
    partOf,
    ...countsOf(
      counted.cells.map(([by, group, category, people]) => [
        by,
        partOf(by, group),
        saidIn(category),
        people,
      ]),
    ),
    name: (grouping, category, part) =>
      nameOfFigure(
        counted.month,
        grouping,
        category,
        part === null ? null : partName(grouping, part),
      ),
  };
}

/** Those of a cohort who were there when its year began, and those of them who were there when it ended. */
export function yearSnapshots(cohort: Cohort, counted: CountedYear): Snapshot[] {
  const { path, left } = cohort.workforce!;
  const cells = counted.cells.filter(([of]) => of === path);
  const snapshot = (on: string, stage: string | null): Snapshot => ({
    on,
    label: `${populationOf(cohort, counted)} on ${on}`,
    bands: counted.bands,
    isMonth: false,
    population: populationOf(cohort, counted),
    atEnd: stage !== null,
    groupings: cohort.groupings,
    partOf: (_, group) => group,
    ...countsOf(
      cells
        .filter(([, , , , reached]) => stage === null || reached === 0)
        .map(([, by, group, category, , people]) => [by, group, saidIn(category), people]),
    ),
    name: (grouping, category, part) =>
      figureName(
        {
          population: populationOf(cohort, counted),
          dimensions: [characteristic, path, grouping].map((name) => ({ name, categories: [] })),
        },
        [category, stage, part],
      ),
  });
  return [
    snapshot(yearUntil(counted.until).start, null),
    snapshot(counted.until, stoppedAt(cohort.start, left)),
  ];
}

type Cell = readonly [grouping: string, part: string, category: string, people: number];

function countsOf(cells: readonly Cell[]): Pick<Snapshot, 'parts' | 'count'> {
  const sums = new Map<string, number>();
  for (const [by, part, category, people] of cells) {
    const key = JSON.stringify([by, category, part]);
    sums.set(key, (sums.get(key) ?? 0) + people);
  }
  return {
    parts: (grouping) => [
      ...new Set(cells.filter(([by]) => by === grouping).map(([, part]) => part)),
    ],
    count: (...key) => sums.get(JSON.stringify(key)) ?? 0,
  };
}

/** The part of the council right below it that an area is in; nothing for the council itself. */
function directorateOf(parentOf: ReadonlyMap<string, string | null>, area: string): string {
  const parent = parentOf.get(area);
  if (!parent) return '';
  return parentOf.get(parent) ? directorateOf(parentOf, parent) : area;
}
