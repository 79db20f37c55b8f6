import { percentage } from '../averages.ts';
import { type Exact, minus, zero } from '../exact.ts';
import type { BySex } from './paid-employee.ts';

/** By how much of men's average women's is below it. */
export interface Gap<Average> extends BySex<Average> {
  /** In per cent, below 0 where women's is higher; none where it is undefined. */
  percent: Exact | null;
}

interface Averaged {
  value: Exact | null;
}

/** The gap of hourly pay (regs 8 and 9): undefined without men, without women, or if men's average is 0. */
export const hourlyGap = <Average extends Averaged>(averages: BySex<Average>): Gap<Average> =>
  gapOf(averages, averages.women.value);

/**
 * The gap of bonuses paid (regs 10 and 11): undefined where no man was paid one. Where men were and no
 * woman was, women's average is nothing and the gap is 100: the government service wants it then.
 */
export const bonusGap = <Average extends Averaged>(averages: BySex<Average>): Gap<Average> =>
  gapOf(averages, averages.women.value ?? zero);

function gapOf<Average extends Averaged>(averages: BySex<Average>, women: Exact | null) {
  const men = averages.men.value;
  return { ...averages, percent: men && women && percentage(minus(men, women), men) };
}
