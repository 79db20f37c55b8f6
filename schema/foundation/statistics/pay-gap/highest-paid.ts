import type { Exact } from '../exact.ts';
import { approximate } from '../rounded.ts';

/** By so much of itself a mean may be moved by one person. */
const most = 0.1;

/**
 * Whether the mean of so many people would tell whether the highest paid of all is one of them, whom everybody knows by
 * name (Local Government Transparency Code). The same of every group of as many, whoever is in it.
 */
export function tellsOfHighest(people: number, everybody: readonly Exact[]): boolean {
  const amounts = everybody.map(approximate);
  const typical = amounts.reduce((sum, each) => sum + each, 0) / amounts.length;
  const highest = amounts.reduce((most, each) => Math.max(most, each), 0);
  return highest - typical > most * typical * people;
}
