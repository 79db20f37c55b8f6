/** The day that it is. */
export const today = () => new Date().toISOString().slice(0, 10);

/** What the day that is asked for means. */
export const asAtWords =
  'A day: the tables are those of the last month end up to it; today unless it is said.';

/** The words of a rate. */
export const rate = (words: string) => ({
  description: `${words}, in whole per cent; null where that is withheld or there are too few.`,
});
