import { type Mean, type Median, mean, median, percentage } from '../averages.ts';
import { type Exact, fraction } from '../exact.ts';
import { bonusGap, type Gap, hourlyGap } from './gap.ts';
import { type BySex, bySex, type PaidEmployee, type Sex } from './paid-employee.ts';
import { type Quarter, quarters } from './quarters.ts';

/** The six measures, exact, each with what it was made of. */
export interface PayGap {
  meanHourlyGap: Gap<Mean>;
  medianHourlyGap: Gap<Median>;
  meanBonusGap: Gap<Mean>;
  medianBonusGap: Gap<Median>;
  bonusShares: BySex<BonusShare>;
  /** The lower first. */
  quarters: Quarter[];
  counted: Counted;
}

/** Of the men or the women, how many were paid a bonus, in per cent. */
export interface BonusShare {
  people: number;
  paid: number;
  percent: Exact | null;
}

/** Who is in the figures, and who was left out of which, and why. */
export interface Counted {
  relevant: BySex<number>;
  fullPay: BySex<number>;
  /** Out of hourly pay and the quarters, but not of bonuses: paid less, or nothing, because of leave. */
  onLessBecauseOfLeave: BySex<number>;
  /** Out of everything: recorded as neither a man nor a woman. */
  neitherSex: number;
}

/**
 * The gender pay gap of a public body (SI 2017/353, Schedule 1, with the formulas of SI 2017/172 regs 8
 * to 13): bonuses of everybody employed on the snapshot date, all else of those on full pay. Throws
 * RangeError where the hourly pay of somebody on full pay is not known.
 */
export function payGap(everybody: readonly PaidEmployee[]): PayGap {
  const relevant = everybody.filter(({ sex }) => sex !== null);
  const fullPay = relevant.filter((person) => person.fullPay).map(onFullPay);
  const pay = bySex(fullPay, (people) => people.map(({ hourlyPay }) => hourlyPay));
  const bonuses = bySex(relevant, bonusesOf);
  const each = <Of>(amounts: BySex<Exact[]>, of: (amounts: Exact[]) => Of) => ({
    men: of(amounts.men),
    women: of(amounts.women),
  });
  return {
    meanHourlyGap: hourlyGap(each(pay, mean)),
    medianHourlyGap: hourlyGap(each(pay, median)),
    meanBonusGap: bonusGap(each(bonuses, mean)),
    medianBonusGap: bonusGap(each(bonuses, median)),
    bonusShares: bySex(relevant, bonusShare),
    quarters: quarters(fullPay),
    counted: {
      relevant: bySex(relevant, number),
      fullPay: bySex(fullPay, number),
      onLessBecauseOfLeave: bySex(
        relevant.filter((person) => !person.fullPay),
        number,
      ),
      neitherSex: everybody.length - relevant.length,
    },
  };
}

function onFullPay({ sex, hourlyPay }: PaidEmployee): { sex: Sex | null; hourlyPay: Exact } {
  if (!hourlyPay) throw new RangeError('The hourly pay of somebody on full pay is not known.');
  return { sex, hourlyPay };
}

/** What those were paid who were paid a bonus at all: nothing is not paid. */
const bonusesOf = (people: readonly PaidEmployee[]): Exact[] =>
  people.map(({ bonus }) => bonus).filter(isPaid);

const isPaid = (bonus: Exact | null): bonus is Exact => bonus !== null && bonus.numerator !== 0n;

function bonusShare(people: readonly PaidEmployee[]): BonusShare {
  const paid = bonusesOf(people).length;
  return {
    people: people.length,
    paid,
    percent: percentage(fraction(paid), fraction(people.length)),
  };
}

const number = (people: readonly unknown[]) => people.length;
