import { alikeOf, type Gathered, type Group } from '../../foundation/disclosure/alike.ts';
import { tiesOf } from '../../foundation/disclosure/ties.ts';
import { type Class, type Part, partsOf, type Twins } from '../../foundation/disclosure/twins.ts';
import type { Sql } from '../../foundation/planner/sql.ts';
import type { Whom } from '../whom.ts';
import type { Cohort, Path } from './cohort.ts';
import { keptYear } from './count-outcomes.ts';
import type { CountedYear } from './counted-year.ts';
import { dimensionOf, isStopped, stagesOf, standsAt } from './counted-year.ts';
import { ofNoSort, sortsOf } from './sorts.ts';
import { populationOf } from './tables.ts';
import { yearUntil } from './years.ts';

/** How many people there are of groups, of places on paths, all together. */
export type CountedClass = (string | number)[];

/** What of a year is all but the same people, as everybody in the office knows. */
export function knownOfYear(cohort: Cohort, classes: readonly CountedClass[]) {
  const gathered = classes.map((each) => groupsOfClass(cohort, each));
  const parted = classes.map((each) => partsOfClass(cohort, each));
  return {
    twins: [...tiesAtStages(gathered, parted), ...tiesOf(parted)],
    alike: alikeOf(gathered, stopped),
  };
}

/** The parts that are together the same people as others of those who got to a stage, or did not; two by themselves are alike already. */
function tiesAtStages(gathered: readonly Gathered[], parted: readonly Class[]): Twins[] {
  const stages = new Map<string, Class[]>();
  for (const [i, [groups]] of gathered.entries())
    for (const group of groups) {
      if (group.length > 1 || parted[i]![0].some((part) => isSame(part, group[0]!))) continue;
      const key = JSON.stringify(group[0]);
      stages.set(key, [...(stages.get(key) ?? []), parted[i]!]);
    }
  return [...stages].flatMap(([key, classes]) =>
    tiesOf(classes)
      .filter(([one, other]) => partsOf(one).length + partsOf(other).length > 2)
      .map(([one, other, apart]): Twins => [one, other, apart, JSON.parse(key) as Part]),
  );
}

const isSame = (one: Part, other: Part) => one[0] === other[0] && one[1] === other[1];

/** The parts that the people of a class are in when the year begins. */
const partsOfClass = ({ groupings }: Cohort, row: CountedClass): Class => [
  groupings.map((by, i): Part => [by, String(row[i] ?? '')]),
  Number(row.at(-1)),
];

/** Everything that the people of a class are counted in: how far they got on each path, in the council and in each part. */
function groupsOfClass(cohort: Cohort, row: CountedClass): Gathered {
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
const stopped = (group: Group) => group.some(([, category]) => isStopped(category));

/** The people of a year of the workforce, and what they had said of themselves when it was counted. */
export function whomOfYear(
  cohort: Cohort,
  { until, alike }: Pick<CountedYear, 'until' | 'alike'>,
  said: (day: string, population: string) => Sql,
): Whom {
  const { path } = cohort.workforce!;
  const year = yearUntil(until);
  const population = populationOf(cohort, { until });
  // it is not kept of what sort anybody is
  const paths = cohort.paths.map(({ sorts: _, ...each }): Path => each);
  const columns = [...cohort.groupings, ...cohort.paths.map(({ name }) => name)];
  return {
    kept: keptYear(cohort, until),
    population,
    on: [year.start, until],
    left: path,
    groupings: cohort.groupings,
    groupsOf: (places) =>
      groupsOfClass({ ...cohort, paths }, [...columns.map((column) => places[column] ?? ''), 0])[0],
    heldAs: (group) => (group.length > 1 ? group.filter(([by]) => by !== path) : group),
    alike,
    said: said(cohort.asAt(year), population),
  };
}
