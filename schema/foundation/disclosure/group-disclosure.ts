import type { Figures, Relation } from './figures.ts';
import { type Need, narrowest } from './need.ts';

/**
 * Where everybody of a row or column has one and the same characteristic, the figure tells it of each of
 * them however large it is: some of them could have another, as far as a reader can tell.
 * After the SDC handbook, chapter 5 (group attribute disclosure).
 */
export const needsOfGroups = (all: Figures): Need[] =>
  all.relations.filter((relation) => alike(all, relation)).map((relation) => needOf(all, relation));

/** Whether all people of a line are in one category, out of several there are. */
export function alike({ figures }: Figures, { total, parts, characteristic }: Relation) {
  if (!characteristic || parts.length < 2) return false;
  const { count, standing } = figures[total]!;
  const certain = parts.filter((part) => figures[part]!.count > 0);
  if (count === 0 || certain.length !== 1 || standing === 'unpublished') return false;
  return parts.every((part) => figures[part]!.standing !== 'known');
}

function needOf({ figures }: Figures, { parts }: Relation): Need {
  const on = parts.filter((part) => figures[part]!.count === 0);
  return { on, truth: 0, reach: narrowest, fall: 0, width: 0, why: 'group' };
}
