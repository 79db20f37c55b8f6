import { say } from './say.ts';

/** Several names, all of which are meant: Denise, Tom and Amira. */
export function allOf(names: readonly string[]): string {
  const others = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  return others.length > 0
    ? say('%{others} and %{last}', { others: others.join(', '), last })
    : last;
}
