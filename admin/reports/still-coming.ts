/** A table of figures, by when it was worked out. */
export interface Made {
  computedAt: string;
}

/** For so long after one table of several another may be on its way. */
const lately = 3 * 60_000;
const soon = 15_000;

/** Whether a table was worked out so lately that others may still be on their way. */
export const areComing = (tables: readonly Made[], now = Date.now()) =>
  tables.some(({ computedAt }) => now - Date.parse(computedAt) < lately);

/** How soon to ask again what tables there are: not at all once they are all there. */
export const whenToAskAgain = ({ state }: { state: { data?: readonly Made[] } }) =>
  state.data && (state.data.length === 0 || areComing(state.data)) ? soon : false;
