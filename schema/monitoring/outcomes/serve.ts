import { figureName } from '../../foundation/disclosure/table.ts';
import type { Band } from '../monthly/bands.ts';
import type { Show } from '../monthly/serve.ts';
import type { Cohort, Path } from './cohort.ts';
import { type CountedYear, silent, stagesOf } from './counted-year.ts';
import type { ProtectedYear } from './protect-year.ts';
import { characteristic, populationOf } from './tables.ts';

/** How many of each band have reached each stage, in the order of the stages; null where that is withheld. */
export interface ServedGroup {
  /** The area, grade or other part; null for the whole council. */
  key: string | null;
  label: string;
  people: number[];
  declared: number[];
  bands: (number | null)[][];
}

/** A path as it is served ever after: nothing is in it that is withheld. */
export interface ServedPath {
  stages: { whole: string[]; parts: string[] };
  whole: ServedGroup;
  parts: Record<string, ServedGroup[]>;
}

export interface ServedYear {
  bands: Band[];
  paths: Record<string, ServedPath>;
}

/** The figures of a year as they are served. */
export const servedYear = (
  cohort: Cohort,
  counted: CountedYear,
  protectedYear: ProtectedYear,
  show: Show,
): ServedYear => ({
  bands: counted.bands,
  paths: Object.fromEntries(
    cohort.paths.map((path) => [path.name, servedPath(cohort, counted, protectedYear, path, show)]),
  ),
});

function servedPath(
  cohort: Cohort,
  counted: CountedYear,
  { withheld, groupings }: ProtectedYear,
  path: Path,
  show: Show,
): ServedPath {
  const whole = stagesOf(cohort, path, true);
  const parts = stagesOf(cohort, path, false);
  const group = (by: string | null, key: string | null, label: string): ServedGroup => {
    const stages = by === null ? whole : parts;
    const cells = counted.cells.filter(
      ([of, grouping, at]) =>
        of === path.name && grouping === (by ?? cohort.groupings[0]) && (by === null || at === key),
    );
    const reach = (counts: (category: string) => boolean) =>
      stages.map((stage) =>
        show(
          cells.reduce(
            (sum, [, , , category, reached, people]) =>
              counts(category) && reached >= whole.indexOf(stage) ? sum + people : sum,
            0,
          ),
        ),
      );
    const withheldAt = (category: string, stage: string) =>
      withheld.has(
        figureName(
          {
            population: populationOf(cohort, counted),
            dimensions: [characteristic, path.name, by ?? ''].map((name) => ({
              name,
              categories: [],
            })),
          },
          [category, stage === cohort.start ? null : stage, key],
        ),
      );
    return {
      key,
      label,
      people: reach(() => true),
      declared: reach((category) => !silent.some((each) => each === category)),
      bands: counted.bands.map(({ code }) => {
        const counts = reach((category) => category === code);
        return stages.map((stage, i) => (withheldAt(code, stage) ? null : counts[i]!));
      }),
    };
  };
  return {
    stages: { whole, parts },
    whole: group(null, null, ''),
    parts: Object.fromEntries(
      groupings.map((by) => [
        by,
        (counted.groups[by] ?? []).map(({ key, label }) => group(by, key, label)),
      ]),
    ),
  };
}

/** How many figures of a year are withheld. */
export const withheldOf = ({ paths }: ServedYear) =>
  Object.values(paths)
    .flatMap(({ whole, parts }) => [whole, ...Object.values(parts).flat()])
    .flatMap(({ bands }) => bands.flat())
    .filter((figure) => figure === null).length;
