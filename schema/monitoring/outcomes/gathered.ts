import type { Gathered, Group } from '../../foundation/disclosure/alike.ts';
import type { Class, Part } from '../../foundation/disclosure/twins.ts';
import type { Cohort, Path } from './cohort.ts';
import { dimensionOf, isStopped, stagesOf, standsAt } from './counted-year.ts';
import { ofNoSort, sortsOf } from './sorts.ts';

/** How many people there are of groups, of places on paths, all together. */
export type CountedClass = (string | number)[];

/** The parts that the people of a class are in when the year begins. */
export const partsOfClass = ({ groupings }: Cohort, row: CountedClass): Class => [
  groupings.map((by, i): Part => [by, String(row[i])]),
  Number(row.at(-1)),
];

/** Everything that the people of a class are counted in: how far they got on each path, in the council and in each part. */
export function groupsOfClass(cohort: Cohort, row: CountedClass): Gathered {
  const [parts, people] = partsOfClass(cohort, row);
  const groups = cohort.paths.flatMap((path, i) => {
    const reached = Number(row[cohort.groupings.length + i]);
    return [null, ...parts].flatMap((part) =>
      countedAs(cohort, path, reached, part === null).map(
        (category): Group => [[dimensionOf(path), category], ...(part ? [part] : [])],
      ),
    );
  });
  return [[...groups, ...parts.map((part): Group => [part])], people];
}

/** The stages that somebody got to, and what they are counted as at the last; those who got nowhere are the others. */
function countedAs(cohort: Cohort, path: Path, reached: number, whole: boolean): string[] {
  const [all, told] = [stagesOf(cohort, path, true), stagesOf(cohort, path, whole)];
  const stages = told.slice(1).filter((stage) => all.indexOf(stage) <= reached);
  const sorts = sortsOf(path);
  if (sorts.length > 0 && reached >= all.length - 1)
    return [...stages, [ofNoSort(all.at(-1)!), ...sorts][reached - all.length + 1]!];
  return [...new Set([...stages, standsAt(all, told, reached)])];
}

/** Whether a group is those who did not get to a stage. */
export const stopped = (group: Group) => group.some(([, category]) => isStopped(category));
