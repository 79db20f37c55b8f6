import type { BySex } from './paid-employee.ts';

/**
 * Men and women on one rate of pay, dealt out over places so that every quarter gets them in the ratio
 * in which they are on that rate, so far as whole people can be (reg. 13(2)): each quarter has the whole
 * men that are due to it, and those left over go where most of one is due, the lower quarter first.
 */
export function split({ men, women }: BySex<number>, places: readonly number[]): BySex<number>[] {
  const people = men + women;
  const due = places.map((place) => men * place);
  const dealt = due.map((part) => Math.floor(part / people));
  let left = men - dealt.reduce((one, other) => one + other, 0);
  const mostDueFirst = due.map((_, i) => i);
  mostDueFirst.sort((one, other) => (due[other]! % people) - (due[one]! % people) || one - other);
  for (const i of mostDueFirst) {
    if (left === 0) break;
    dealt[i]! += 1;
    left -= 1;
  }
  return places.map((place, i) => ({ men: dealt[i]!, women: place - dealt[i]! }));
}
