const day = 24 * 60 * 60 * 1000;
const written = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The last month end that is over on a day, and by today: of two days in a row the figures differ by whoever came
 * or went between, and of a day to come by whoever has given notice.
 */
export function monthEndUpTo(on: string, today = written(Date.now())): string {
  const after = on < today ? written(Date.parse(`${on}T00:00Z`) + day) : today;
  return written(Date.parse(`${after.slice(0, 7)}-01T00:00Z`) - day);
}
