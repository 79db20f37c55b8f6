/** Of fewer, a percentage tells how many there are. */
export const smallestBase = 25;

/** What is shown of two figures; null where it is withheld. */
export interface Share {
  part: number | null;
  whole: number | null;
}

/**
 * A percentage in whole numbers of what is shown of both its figures, rounded where they are; null where one
 * of them is withheld, or there are too few. It tells nothing that the figures do not.
 */
export function percentage({ part, whole }: Share): number | null {
  if (part === null || whole === null || whole < smallestBase) return null;
  return Math.round((100 * part) / whole);
}
