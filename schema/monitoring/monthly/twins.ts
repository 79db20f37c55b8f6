import {
  alikeOf,
  type Gathered,
  type Group as GroupOf,
} from '../../foundation/disclosure/alike.ts';
import { tiesOf } from '../../foundation/disclosure/ties.ts';
import type { Class, Part } from '../../foundation/disclosure/twins.ts';
import type { Sql } from '../../foundation/planner/sql.ts';
import type { Places } from '../kept-people.ts';
import { groupings } from '../monthly-table.ts';
import type { Whom } from '../whom.ts';
import { keptMonth } from './count-workforce.ts';
import { type CountedMonth, type Group, leafOf, own } from './counted-month.ts';

/** How many people there are of an area, grade, engagement and working pattern together. */
export type CountedClass = [
  serviceArea: string,
  grade: string,
  engagement: string,
  workingPattern: string,
  people: number,
];

/** What of a month is all but the same people, as everybody in the office knows; areas with all that is below them too. */
export function knownOfMonth(classes: readonly CountedClass[], areas: readonly Group[]) {
  const partsOf = partsIn(areas);
  const parted = classes.map(
    ([serviceArea, grade, engagement, workingPattern, people]): Class => [
      partsOf({ serviceArea, grade, engagement, workingPattern }),
      people,
    ],
  );
  const gathered = parted.map(([parts, people]): Gathered => [parts.map((part) => [part]), people]);
  return { twins: tiesOf(parted), alike: alikeOf(gathered) };
}

/** All parts that somebody is in: the finest first, areas with all that they are below. One with none below is its own people. */
function partsIn(areas: readonly Group[]) {
  const parents = new Map(areas.map(({ key, parent }) => [key, parent]));
  const above = new Set(parents.values());
  return ({ serviceArea, ...others }: Places): Part[] => {
    const parts: Part[] = [['serviceArea', leafOf('serviceArea', String(serviceArea))]];
    for (const [by, group] of Object.entries(others)) parts.push([by, String(group)]);
    for (let at: string | null | undefined = String(serviceArea); at; at = parents.get(at))
      if (above.has(at)) parts.push(['serviceArea', at]);
    return parts;
  };
}

/** The people of a month, and what they had said of themselves by its end. */
export function whomOfMonth(
  { month, groups, alike }: Pick<CountedMonth, 'month' | 'groups' | 'alike'>,
  said: (day: string, population: string) => Sql,
): Whom {
  const partsOf = partsIn(groups.serviceArea ?? []);
  return {
    kept: keptMonth(month),
    population: month,
    on: [month],
    groupings,
    groupsOf: (places) => partsOf(places).map((part): GroupOf => [part]),
    heldAs: (group) => group.map(([by, key]): Part => [by, key.replace(ownOf, '')]),
    alike,
    said: said(month, month),
  };
}

const ownOf = new RegExp(`${own('')}$`);
