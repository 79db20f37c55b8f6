import { validate } from 'uuid';
import { Refusal } from '../refusal.ts';

/** No row has this id, so that an id which is none compares like one that is nowhere. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** An id to compare with, whatever was sent. */
export const uuidOrNone = (value: unknown) => (validate(value) ? value : nowhere);

/** Whether PostgreSQL can keep a text as it is: it has no NUL, and no half of a character. */
export const keepable = (text: string) => !text.includes('\0') && text.isWellFormed();

/** A value to compare with, which no column could have if it were not keepable. */
export function comparable(value: unknown): unknown {
  if (typeof value === 'string' && !keepable(value))
    throw new Refusal('BAD_USER_INPUT', 'Text cannot contain NUL or half of a character.');
  return value;
}

// every row compared costs as much as the pattern is long
const longestPattern = 500;

/** A pattern for `ilike` in which what was typed stands for itself. */
export function textPattern(before: string, typed: unknown, after: string): string {
  const text = String(comparable(typed));
  if (text.length > longestPattern)
    throw new Refusal('BAD_USER_INPUT', `Look for at most ${longestPattern} letters.`);
  return `${before}${text.replace(/[\\%_]/g, '\\$&')}${after}`;
}
