const day = 24 * 60 * 60 * 1000;
const written = (date: Date) => date.toISOString().slice(0, 10);

/** The day before a day. */
export const dayBefore = (on: string) => written(new Date(Date.parse(`${on}T00:00Z`) - day));

/** The last day of the month before the one that a day is in. */
export const monthEndBefore = (on: string) => dayBefore(`${on.slice(0, 7)}-01`);

/** The last day of the month after the one that a day is in. */
export function monthEndAfter(on: string): string {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return written(new Date(Date.UTC(year, month + 1, 0)));
}
