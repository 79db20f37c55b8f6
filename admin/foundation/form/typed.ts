/** Between what somebody types and what the API takes; what cannot be read stays as it was typed. */

export const wholeNumber = (text: string) => {
  const digits = text.replace(/[,\s]/g, '');
  if (digits === '') return null;
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : text;
};

export const decimal = (text: string) => text.replace(/[£,\s]/g, '') || null;

export const fromLines = (text: string) => (text === '' ? [] : text.split('\n'));

export const linesOf = (lines: readonly string[] | null | undefined): string =>
  (lines ?? []).join('\n');

/** An instant as a box for a local day and time shows it. */
export function localInstant(instant: string | null | undefined): string {
  if (!instant) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const instant = (local: string) => (local ? new Date(local).toISOString() : null);
