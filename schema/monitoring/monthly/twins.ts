import { tiesOf } from '../../foundation/disclosure/ties.ts';
import type { Class, Part, Twins } from '../../foundation/disclosure/twins.ts';
import { type Group, leafOf } from './counted-month.ts';

/** How many people there are of an area, grade, engagement and working pattern together. */
export type CountedClass = [
  serviceArea: string,
  grade: string,
  engagement: string,
  workingPattern: string,
  people: number,
];

/** The parts of a month's tables, or some together, that are all but the same people; areas with all that is below them too. */
export function twinsOfMonth(classes: readonly CountedClass[], areas: readonly Group[]): Twins[] {
  const parents = new Map(areas.map(({ key, parent }) => [key, parent]));
  const parted = classes.map(([area, grade, engagement, workingPattern, people]): Class => {
    const parts: Part[] = [
      ['serviceArea', leafOf('serviceArea', area)],
      ['grade', grade],
      ['engagement', engagement],
      ['workingPattern', workingPattern],
    ];
    for (let at: string | null | undefined = area; at; at = parents.get(at))
      parts.push(['serviceArea', at]);
    return [parts, people];
  });
  return tiesOf(parted);
}
