import type { Path } from './cohort.ts';
import { type CountedYear, silent } from './counted-year.ts';

export const declared = 'declared';
/** Of these everybody is told, at every stage: how many have not said what they are tells of nobody what they are. */
export const told: ReadonlySet<string> = new Set([declared, ...silent]);

/** A group is broken down from so many times the threshold on. */
export const timesTheFewest = 2;

/**
 * Whether a path is broken down by a grouping of its cohort: one that tells more of those who got to a stage, where
 * in any part there are enough of them who have said what they are.
 */
export function isBrokenDown(
  { cells }: CountedYear,
  path: Path,
  by: string,
  fewest: number,
): boolean {
  if (path.groupings && !path.groupings.includes(by)) return false;
  if (!path.of) return true;
  const sizes = new Map<string, number>();
  for (const [of, grouping, group, category, reached, people] of cells)
    if (of === path.name && grouping === by && reached > 0 && !told.has(category))
      sizes.set(group, (sizes.get(group) ?? 0) + people);
  return [...sizes.values()].some((people) => people >= fewest * timesTheFewest);
}
