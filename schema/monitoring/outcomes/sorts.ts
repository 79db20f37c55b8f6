import type { Standing } from '../../foundation/disclosure/figures.ts';
import type { Cohort, Path } from './cohort.ts';
import { type CountedYear, silent, stagesOf } from './counted-year.ts';

/** Those at the last stage who are of no sort. */
export const ofNoSort = (stage: string) => `${stage}>none`;

/** What those at the last stage of a path are sorted into. */
export const sortsOf = ({ sorts }: Pick<Path, 'sorts'>) => Object.keys(sorts ?? {});

/** How many of everybody are of each sort in a part of a grouping, or in the whole council. */
export function sizesOf(cohort: Cohort, counted: CountedYear, path: Path, part: Part | null) {
  const first = stagesOf(cohort, path, true).length;
  const by = part?.by ?? cohort.groupings[0];
  const sizes = sortsOf(path).map(() => 0);
  for (const [of, grouping, group, , reached, people] of counted.cells)
    if (of === path.name && grouping === by && (!part || part.key === group) && reached >= first)
      sizes[reached - first]! += people;
  return sizes;
}

interface Part {
  by: string;
  key: string;
}

/**
 * What is told of sorts. For the whole council those of few are kept, and with them the smallest others, so that there
 * are enough in them together. For its parts it is all or nothing: what is kept of one would follow from the rest.
 * Either is settled by the number of people alone: by whatever they are told apart, the same sorts are told of.
 */
export interface Sorted {
  whole: ReadonlySet<string>;
  groupings: readonly string[];
}

/** The sorts that are told of the whole council, and by what they are told of its parts. */
export function sortedIn(cohort: Cohort, counted: CountedYear, path: Path, fewest: number): Sorted {
  const sorts = sortsOf(path);
  if (sorts.length === 0) return { whole: new Set(), groupings: [] };
  const sizes = new Map(
    sizesOf(cohort, counted, path, null).map((size, i) => [sorts[i]!, size] as const),
  );
  // of a sort that is a stage of another account everybody is told how many there are
  const other = cohort.paths.find(({ name }) => name === path.of);
  const inQuestion = sorts.filter((sort) => !(other && sort in other.stages));
  const smallestFirst = inQuestion.toSorted((a, b) => sizes.get(a)! - sizes.get(b)!);
  const kept = new Set(inQuestion.filter((sort) => sizes.get(sort)! < fewest));
  const enough = () =>
    kept.size > 1 && [...kept].reduce((sum, sort) => sum + sizes.get(sort)!, 0) >= fewest;
  for (const sort of kept.size > 0 ? smallestFirst : []) {
    if (enough()) break;
    kept.add(sort);
  }
  const none = kept.size > 0 && !enough();
  return {
    whole: new Set(none ? [] : sorts.filter((sort) => !kept.has(sort))),
    groupings: cohort.groupings.filter((by) => allOfMany(cohort, counted, path, by, fewest)),
  };
}

/** Whether in every part there are many of every sort. */
function allOfMany(cohort: Cohort, counted: CountedYear, path: Path, by: string, fewest: number) {
  const parts = counted.groups[by] ?? [];
  return (
    parts.length > 0 &&
    parts.every(({ key }) =>
      sizesOf(cohort, counted, path, { by, key }).every((size) => size >= fewest),
    )
  );
}

/** What those at the last stage are sorted into in a table, and what becomes of the figures of that. */
export function sortsIn(
  { cohort, counted, fewest }: { cohort: Cohort; counted: CountedYear; fewest: number },
  path: Path,
  by: string | null,
) {
  const { whole, groupings } = sortedIn(cohort, counted, path, fewest);
  const isSorted = by === null ? whole.size > 0 : groupings.includes(by);
  const sorts = isSorted ? sortsOf(path) : [];
  const last = Object.keys(path.stages).at(-1)!;
  const standing = (
    [category, stage]: readonly (string | null)[],
    ours: () => Standing,
  ): Standing | null => {
    if (stage !== ofNoSort(last) && !sorts.includes(stage!)) return null;
    const isTold = stage === ofNoSort(last) || by !== null || whole.has(stage!);
    // how many there are of it in all is in no table of the year: whoever knows it all the same learns nothing more
    if (category == null) return isTold ? 'known' : 'withheld';
    // what those few said who have not said what they are is theirs alone
    const isKept = !isTold || stage === ofNoSort(last) || silent.some((each) => each === category);
    return isKept && ours() !== 'shown' ? 'withheld' : ours();
  };
  return { sorts, standing };
}
