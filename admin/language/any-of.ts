import { say } from './say.ts';

/** Several names of which one will do: Denise, Tom or Amira. */
export function anyOf(names: readonly string[]): string {
  const others = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  return others.length > 0
    ? say('%{others} or %{last}', { others: others.join(', '), last })
    : last;
}
