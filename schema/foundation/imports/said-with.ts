import { Refusal } from '../refusal.ts';
import type { Import } from './import.ts';

const longestOption = 300;

/** What is said with a file as a whole, once for each option that its kind has; refused where it could not be meant. */
export function saidWith(
  { kind, options = {} }: Pick<Import, 'kind' | 'options'>,
  said: Readonly<Record<string, unknown>>,
): Record<string, string> {
  for (const [name, value] of Object.entries(said)) {
    if (!(name in options)) throw new Refusal('BAD_USER_INPUT', `${kind} has no option ${name}.`);
    if (typeof value !== 'string' || value.length > longestOption)
      throw new Refusal('BAD_USER_INPUT', `Say ${name} once, in at most ${longestOption} letters.`);
  }
  return said as Record<string, string>;
}
