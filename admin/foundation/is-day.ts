/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string) {
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
