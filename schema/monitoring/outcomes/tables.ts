import type { Standing } from '../../foundation/disclosure/figures.ts';
import {
  type Category,
  type CountsTable,
  type Dimension,
  figureName,
} from '../../foundation/disclosure/table.ts';
import { declared, isBrokenDown, timesTheFewest, told } from './broken-down.ts';
import type { Cohort, Path } from './cohort.ts';
import {
  type CountedYear,
  dimensionOf,
  silent,
  stagesOf,
  standsAt,
  stoppedAt,
} from './counted-year.ts';
import { ofNoSort, sortsIn } from './sorts.ts';

export const characteristic = 'characteristic';

/** The tables of a year: each path for the whole council, and for its parts. */
export const tablesOf = (
  cohort: Cohort,
  counted: CountedYear,
  fewest: number,
  groupings: readonly string[],
  decided?: Decided,
): CountsTable[] =>
  pathsIn(cohort, counted).flatMap((path) => {
    // of a year that is out, whatever was told of it then
    const parts = groupings.filter((by) => decided || isBrokenDown(counted, path, by, fewest));
    return [null, ...parts].map((by) =>
      tableOf({ cohort, counted, fewest, decided: decided ?? (() => 'open') }, path, by),
    );
  });

/** The paths that were counted: a year that was kept before there was a path has nothing of it. */
export const pathsIn = ({ paths }: Pick<Cohort, 'paths'>, { cells }: Pick<CountedYear, 'cells'>) =>
  paths.filter(({ name }) => cells.some(([of]) => of === name));

/** What becomes of a figure by its name. */
type Decided = (name: string) => Standing;

interface Year {
  cohort: Cohort;
  counted: CountedYear;
  fewest: number;
  decided: Decided;
}

/** The population of a cohort in a year: its figures are the same in every table. */
export const populationOf = (
  { name }: Pick<Cohort, 'name'>,
  { until }: Pick<CountedYear, 'until'>,
) => `${name} ${until}`;

function tableOf(
  { cohort, counted, fewest, decided }: Year,
  path: Path,
  by: string | null,
): CountsTable {
  const all = stagesOf(cohort, path, true);
  const stages = stagesOf(cohort, path, by === null);
  const { standing: standingOfSort, sorts } = sortsIn({ cohort, counted, fewest }, path, by);
  const counts = new Map<string, number>();
  const started = new Map<string | null, number>();
  for (const [of, grouping, group, category, reached, people] of counted.cells) {
    // whoever is in one grouping is in each, so that any of them adds up to everybody
    if (of !== path.name || grouping !== (by ?? cohort.groupings[0])) continue;
    const stands =
      sorts.length > 0 && reached >= all.length - 1
        ? [ofNoSort(all.at(-1)!), ...sorts][reached - all.length + 1]!
        : standsAt(all, stages, reached);
    const key = keyOf([category, stands, by === null ? null : group]);
    counts.set(key, (counts.get(key) ?? 0) + people);
    if (told.has(category)) continue;
    for (const where of by === null ? [null] : [null, group])
      started.set(where, (started.get(where) ?? 0) + people);
  }
  const groups = by === null ? [] : (counted.groups[by] ?? []).map(({ key }) => ({ name: key }));
  const dimensions: Dimension[] = [
    // whether somebody has said what they are is no characteristic of theirs
    { name: characteristic, categories: answersOf(counted) },
    {
      name: dimensionOf(path),
      characteristic: path.said,
      categories: chain(stages, sorts),
    },
    ...(by === null ? [] : [{ name: by, categories: groups }]),
  ];
  const enough = (group: string | null) => (started.get(group) ?? 0) >= fewest * timesTheFewest;
  const population = populationOf(cohort, counted);
  return {
    population,
    dimensions,
    threshold: fewest,
    count: (names) => counts.get(keyOf([names[0]!, names[1]!, names[2] ?? null])) ?? 0,
    standing: (names) => {
      const ours = () =>
        enough(names[2] ?? null)
          ? decided(figureName({ population, dimensions }, names))
          : 'withheld';
      return (
        standingOfSort(names, ours) ?? (names[0] == null || told.has(names[0]) ? 'known' : ours())
      );
    },
  };
}

const keyOf = (names: readonly (string | null)[]) => JSON.stringify(names);

/** What was said, with a sum of its own, and what was not. */
export const answersOf = ({ bands }: Pick<CountedYear, 'bands'>): Category[] => [
  { name: declared, parts: bands.map(({ code }) => ({ name: code })), characteristic: true },
  ...silent.map((name) => ({ name })),
];

/** Those who stopped at a stage, and those who got further: each stage is a part of the one before. */
function chain([stage, next, ...rest]: readonly string[], sorts: readonly string[]): Category[] {
  if (next === undefined)
    return sorts.length === 0 ? [] : [ofNoSort(stage!), ...sorts].map((name) => ({ name }));
  const parts = chain([next, ...rest], sorts);
  const characteristic = rest.length === 0 && sorts.length > 0;
  return [
    { name: stoppedAt(stage!, next) },
    parts.length > 0 ? { name: next, parts, characteristic } : { name: next },
  ];
}
