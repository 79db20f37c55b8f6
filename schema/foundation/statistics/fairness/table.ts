import { type Exact, fraction } from '../exact.ts';

/** How many of a group went through a stage, and how many did not. */
export interface Outcome {
  selected: number;
  notSelected: number;
}

/** Everybody in a group who stood before the stage. */
export const everybody = ({ selected, notSelected }: Outcome): number => selected + notSelected;

/** The share of a group that went through, from 0 to 1; none of an empty group. */
export const rateOf = (group: Outcome): Exact | null =>
  everybody(group) === 0 ? null : fraction(group.selected, everybody(group));

/** The counts of two groups at a stage, and what follows from their totals alone. */
export function totalsOf(first: Outcome, second: Outcome) {
  const selected = first.selected + second.selected;
  const people = everybody(first) + everybody(second);
  return { selected, notSelected: people - selected, people };
}
