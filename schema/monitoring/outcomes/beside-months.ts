import { addAlike } from '../../foundation/disclosure/alike-ties.ts';
import type { Figures, Standing } from '../../foundation/disclosure/figures.ts';
import type { Need, Secret } from '../../foundation/disclosure/need.ts';
import { roundFigures, shownOf } from '../../foundation/disclosure/rounding.ts';
import { addTable, figureName } from '../../foundation/disclosure/table.ts';
import { addTwins } from '../../foundation/disclosure/twin-ties.ts';
import { addBeside } from '../beside.ts';
import type { CountedMonth } from '../monthly/counted-month.ts';
import { leftFor, type Writer } from '../monthly/given.ts';
import { declared } from './broken-down.ts';
import { addCameAndWent, stayedIn } from './came-and-went.ts';
import type { Cohort } from './cohort.ts';
import type { CountedYear } from './counted-year.ts';
import { dimensionOf } from './counted-year.ts';
import { columnsOf, type ServedYear } from './serve.ts';
import { monthSnapshot, yearSnapshots } from './snapshots.ts';
import { characteristic, populationOf, tablesOf } from './tables.ts';

/** A year that is out. */
export interface YearOut {
  cohort: Cohort;
  counted: CountedYear;
  served: ServedYear;
  /** Whether its counts were shown to the nearest five. */
  rounded?: boolean;
}

/** Adds years that are out as they are served. */
export function addYears(all: Figures, years: readonly YearOut[], fewest: number) {
  for (const year of years) {
    const shown = shownIn(year);
    const decided = (name: string): Standing => shown.get(name) ?? 'unpublished';
    const groupings = [
      ...new Set(Object.values(year.served.paths).flatMap((path) => Object.keys(path.parts))),
    ];
    for (const table of tablesOf(year.cohort, year.counted, fewest, groupings, decided))
      addTable(all, table);
    const population = populationOf(year.cohort, year.counted);
    addTwins(all, population, year.counted.twins);
    addAlike(all, [population, population], year.counted.alike);
    if (year.rounded) roundFigures(all, shownOf(population));
  }
}

/** Of each figure of a year, by its name, whether it is shown. */
function shownIn({ cohort, counted, served }: YearOut): Map<string, Standing> {
  const population = populationOf(cohort, counted);
  const standings = new Map<string, Standing>();
  for (const [name, path] of Object.entries(served.paths)) {
    const dimension = dimensionOf(cohort.paths.find((each) => each.name === name) ?? { name });
    for (const [by, groups] of [['', [path.whole]] as const, ...Object.entries(path.parts)])
      for (const { key, bands, declared: ofAll } of groups)
        for (const [code, figures] of [
          [declared, ofAll] as const,
          ...served.bands.map((band, i) => [band.code, bands[i]!] as const),
        ])
          for (const [j, column] of columnsOf(path, by || null).entries()) {
            const dimensions = [characteristic, dimension, by].map((name) => ({
              name,
              categories: [],
            }));
            const names = [code, j === 0 ? null : column, key];
            const figure = figureName({ population, dimensions }, names);
            // what one account shows is out, whatever another does
            if (standings.get(figure) !== 'shown')
              standings.set(figure, figures[j] === null ? 'withheld' : 'shown');
          }
  }
  return standings;
}

/**
 * Ties years to the months around them and to each other, by who came and went between: whoever worked for the
 * council when a year began, or when it ended, is in the tables of that month too. Says what must stay possible.
 */
export function tieYears(
  all: Figures,
  years: readonly Pick<YearOut, 'cohort' | 'counted'>[],
  months: readonly CountedMonth[],
  fewest: number,
): Need[] {
  const ofStaff = years.filter(({ cohort }) => cohort.workforce);
  const snapshots = [
    ...months.map(monthSnapshot),
    ...ofStaff.flatMap(({ cohort, counted }) => yearSnapshots(cohort, counted)),
  ].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const tables = [
    ...months.map(({ month, beside }) => [month, beside] as const),
    ...ofStaff.map(
      ({ cohort, counted }) => [populationOf(cohort, counted), counted.beside] as const,
    ),
  ];
  const stayed = stayedIn(tables);
  return snapshots.slice(1).flatMap((after, i) => {
    const before = snapshots[i]!;
    // months are tied to each other already
    if (before.isMonth && after.isMonth) return [];
    return addCameAndWent(all, { before, after, stayed: stayed(before, after), enough: fewest });
  });
}

/** Lays years that are out beside months, as everybody has them, or as somebody who wrote down what others said. */
export const besideYears =
  (years: readonly YearOut[], months: readonly CountedMonth[], fewest: number) =>
  (all: Figures, writer?: Writer): Need[] => {
    const theirs = writer
      ? years.map((year) => ({ ...year, counted: leftFor(writer, year.counted) }))
      : years;
    addYears(all, theirs, fewest);
    const counted = writer ? months.map((month) => leftFor(writer, month)) : months;
    const needs = tieYears(all, theirs, counted, fewest);
    for (const year of theirs) addBesideYear(all, year);
    return needs;
  };

/** Ties a year to what was out before it; says what must stay possible. */
export const addBesideYear = (
  all: Figures,
  { cohort, counted }: Pick<YearOut, 'cohort' | 'counted'>,
  secret?: Secret,
): Need[] => addBeside(all, populationOf(cohort, counted), counted.beside, secret);
