/** The last elections to the council, and the next ones four years later. */
export const elections = [{ daysAgo: 931 }, { daysAgo: 931 - 1461 }] as const;
