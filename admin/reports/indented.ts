/** How far in the name of an area stands, below the ones that it is part of. */
export const indented = (level: number) =>
  // the first cell of every row has a space of its own
  ({ '&&&': { pl: 2.5 + 2 * Math.max(0, level - 1) } }) as const;
