import { alikeOf, type Gathered } from '../../foundation/disclosure/alike.ts';
import { tiesOf } from '../../foundation/disclosure/ties.ts';
import type { Class, Part } from '../../foundation/disclosure/twins.ts';
import { type Group, leafOf } from './counted-month.ts';

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
  const gathered = parted.map(([parts, people]): Gathered => [parts.map((part) => [part]), people]);
  return { twins: tiesOf(parted), alike: alikeOf(gathered) };
}
