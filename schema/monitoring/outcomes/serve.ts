import { figureName } from '../../foundation/disclosure/table.ts';
import type { Band } from '../monthly/bands.ts';
import type { Show } from '../monthly/serve.ts';
import { declared as allDeclared, isBrokenDown, ofMany } from './broken-down.ts';
import type { Cohort, Path } from './cohort.ts';
import { type CountedYear, dimensionOf, silent, stagesOf } from './counted-year.ts';
import type { ProtectedYear } from './protect-year.ts';
import { sortedIn, sortsOf } from './sorts.ts';
import { characteristic, pathsIn, populationOf } from './tables.ts';

/** How many of each band have reached each stage, in the order of the stages; null where that is withheld. */
export interface ServedGroup {
  /** The area, grade or other part; null for the whole council. */
  key: string | null;
  label: string;
  people: number[];
  /** Of sorts it may be withheld too. */
  declared: (number | null)[];
  bands: (number | null)[][];
}

/** A path as it is served ever after: nothing is in it that is withheld. */
export interface ServedPath {
  stages: {
    whole: string[];
    parts: string[];
    /** What those at the last stage are sorted into, by grouping, where that is told; of the whole council under no name. */
    sorts?: Record<string, string[]>;
  };
  whole: ServedGroup;
  parts: Record<string, ServedGroup[]>;
}

export interface ServedYear {
  bands: Band[];
  paths: Record<string, ServedPath>;
}

/** What the figures of a group stand under: stages, then sorts of those at the last. */
export const columnsOf = ({ stages }: Pick<ServedPath, 'stages'>, by: string | null) => [
  ...(by === null ? stages.whole : stages.parts),
  ...(stages.sorts?.[by ?? ''] ?? []),
];

/** The figures of a year as they are served. */
export const servedYear = (
  cohort: Cohort,
  counted: CountedYear,
  protectedYear: ProtectedYear,
  { fewest, show }: Shown,
): ServedYear => ({
  bands: counted.bands,
  paths: Object.fromEntries(
    pathsIn(cohort, counted).map((path) => [
      path.name,
      servedPath(cohort, counted, protectedYear, path, { fewest, show }),
    ]),
  ),
});

interface Shown {
  fewest: number;
  show: Show;
}

function servedPath(
  cohort: Cohort,
  counted: CountedYear,
  { withheld, groupings }: ProtectedYear,
  path: Path,
  { fewest, show }: Shown,
): ServedPath {
  const whole = stagesOf(cohort, path, true);
  const parts = stagesOf(cohort, path, false);
  const sorted = sortedIn(cohort, counted, path, fewest);
  const sorts: Record<string, string[]> = {};
  if (sorted.whole.size > 0) sorts[''] = sortsOf(path).filter((sort) => sorted.whole.has(sort));
  const broken = groupings.filter((by) => isBrokenDown(counted, path, by, fewest));
  for (const by of sorted.groupings) if (broken.includes(by)) sorts[by] = sortsOf(path);
  const group = (by: string | null, key: string | null, label: string): ServedGroup => {
    const stages = by === null ? whole : parts;
    const columns = columnsOf({ stages: { whole, parts, sorts } }, by);
    const cells = counted.cells.filter(
      ([of, grouping, at]) =>
        of === path.name && grouping === (by ?? cohort.groupings[0]) && (by === null || at === key),
    );
    const isAt = (column: string, reached: number) => {
      const sort = sortsOf(path).indexOf(column);
      return sort < 0 ? reached >= whole.indexOf(column) : reached === whole.length + sort;
    };
    const reach = (counts: (category: string) => boolean) =>
      columns.map((column) =>
        show(
          cells.reduce(
            (sum, [, , , category, reached, people]) =>
              counts(category) && isAt(column, reached) ? sum + people : sum,
            0,
          ),
        ),
      );
    const withheldAt = (category: string, stage: string) =>
      withheld.has(
        figureName(
          {
            population: populationOf(cohort, counted),
            dimensions: [characteristic, dimensionOf(path), by ?? ''].map((name) => ({
              name,
              categories: [],
            })),
          },
          [category, stage === cohort.start ? null : stage, key],
        ),
      );
    const shown = (category: string, counts: readonly number[]) =>
      columns.map((column, i) => (withheldAt(category, column) ? null : counts[i]!));
    return {
      key,
      label,
      // of how many are of a sort in all nothing is told
      people: reach(() => true).slice(0, stages.length),
      declared: shown(
        allDeclared,
        reach((category) => !silent.some((each) => each === category)),
      ),
      bands: counted.bands.map(({ code }) =>
        shown(
          code,
          reach((category) => category === code),
        ),
      ),
    };
  };
  return {
    stages: { whole, parts, ...(Object.keys(sorts).length > 0 && { sorts }) },
    whole: group(null, null, ''),
    parts: Object.fromEntries(
      broken.map((by) => [
        by,
        ofMany(
          (counted.groups[by] ?? []).map(({ key, label }) => group(by, key, label)),
          ({ declared: [first] }) => first ?? 0,
          fewest,
        ),
      ]),
    ),
  };
}
