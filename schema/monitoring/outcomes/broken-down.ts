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

/**
 * The parts in which enough have said what they are: how far each of a few got is told of them by no figure, and by
 * no difference between the whole and the other parts, so that with those of few the smallest others are left out
 * until there are enough in them together.
 */
export function ofMany<Part>(parts: readonly Part[], size: (part: Part) => number, fewest: number) {
  const enough = fewest * timesTheFewest;
  const left = new Set<Part>();
  let people = 0;
  for (const part of parts.toSorted((a, b) => size(a) - size(b))) {
    if (size(part) >= enough && (left.size === 0 || people >= enough)) break;
    left.add(part);
    people += size(part);
  }
  return parts.filter((part) => !left.has(part));
}
