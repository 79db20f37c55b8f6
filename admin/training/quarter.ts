/** The first and the last day of the quarter that a day is in. */
export function quarterOf(day: string): { from: string; until: string } {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3;
  const iso = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, first, 1)), until: iso(Date.UTC(year, first + 3, 0)) };
}
