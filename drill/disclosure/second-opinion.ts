import { type Model, solve } from 'yalps';
import type { Target } from './targets.ts';
import type { Statement } from './unknowns.ts';

/** The most or the fewest that a target could be, by another solver that has nothing in common with the first. */
export function secondOpinion(
  statements: readonly Statement[],
  { unknowns }: Target,
  way: 'maximize' | 'minimize',
): number {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Model['constraints'] = {};
  const add = (unknown: number, key: string, times: number) => {
    variables[unknown] ??= {};
    variables[unknown][key] = (variables[unknown][key] ?? 0) + times;
  };
  for (const [i, { terms, low, high }] of statements.entries()) {
    Object.assign(constraints, {
      [`c${i}`]: low === high ? { equal: low } : { min: low, max: high },
    });
    for (const [unknown, times] of terms) add(unknown, `c${i}`, times);
  }
  for (const unknown of unknowns) add(unknown, 'target', 1);
  const { status, result } = solve({ direction: way, objective: 'target', constraints, variables });
  if (status !== 'optimal') throw new Error(`The second opinion is ${status}.`);
  return result;
}
