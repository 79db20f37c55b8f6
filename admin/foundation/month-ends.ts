const written = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const parts = (day: string) => day.split('-').map(Number);

/** The last day of the month after the one that a day is in. */
export function monthEndAfter(day: string): string {
  const [year = 0, month = 0] = parts(day);
  return written(year, month + 1);
}

/** The last day of the month before the one that a day is in. */
export function monthEndBefore(day: string): string {
  const [year = 0, month = 0] = parts(day);
  return written(year, month - 1);
}
