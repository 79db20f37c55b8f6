/** Where in a file something stands that cannot be brought in, what it is, and why not. */
export interface Problem {
  line: number | null;
  column: string | null;
  value: string | null;
  reason: string;
}

/** Something worth saying about a file that does not stop it: an unknown column, a value of £1. */
export interface Notice extends Problem {
  /** The entity of which it says what a new row is taken for; one that was there may stand otherwise. */
  of?: string;
}

/** In the order of the file; what is of no line comes last. */
export const byLine = (problems: readonly Problem[]) =>
  problems.toSorted((a, b) => (a.line ?? last) - (b.line ?? last));

const last = Number.MAX_SAFE_INTEGER;

/** More than this in one file help nobody: the file is the wrong one. */
export const mostProblems = 1000;

/** A file, or the rest of a file, that cannot be read at all. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(reason: string, place: Partial<Problem> = {}) {
    super(reason);
    this.name = 'Unreadable';
    this.problem = { line: null, column: null, value: null, ...place, reason };
  }
}

const longestExcerpt = 80;

/** A value as a problem quotes it: one short line without control characters. */
export function excerpt(value: string): string {
  const line = value
    .slice(0, longestExcerpt * 2)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line;
}

const lead = 30;

/** Two values as a change quotes them: long ones from shortly before they differ. */
export function contrasted(before: string | null, after: string | null) {
  if (before === null || after === null)
    return { before: before && excerpt(before), after: after && excerpt(after) };
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const start = at > longestExcerpt - lead ? before.lastIndexOf(' ', at - lead) + 1 : 0;
  const quoted = (value: string) => `${start > 0 ? '…' : ''}${excerpt(value.slice(start))}`;
  return { before: quoted(before), after: quoted(after) };
}
