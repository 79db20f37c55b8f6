import { percentage } from '../averages.ts';
import { compare, type Exact, fraction } from '../exact.ts';
import type { BySex, Sex } from './paid-employee.ts';
import { split } from './split.ts';

/** A quarter of everybody on full pay, and what part of it men and women are, in per cent. */
export interface Quarter extends BySex<number> {
  people: number;
  menShare: Exact | null;
  womenShare: Exact | null;
  /** Who of a rate of pay that reaches into another quarter is in this one. */
  shared: SharedRate[];
}

/** Those of one rate of pay who stand in one quarter, of all who are on it. */
export interface SharedRate extends BySex<number> {
  hourlyPay: Exact;
  of: BySex<number>;
}

interface OnFullPay {
  sex: Sex | null;
  hourlyPay: Exact;
}

interface Rate extends BySex<number> {
  hourlyPay: Exact;
}

/** Who gets one more when people cannot be divided by four: what is left over, and where it goes. */
const leftOver = [
  [0, 0, 0, 0],
  [1, 0, 0, 0],
  [1, 0, 1, 0],
  [1, 1, 1, 0],
] as const;

/** How many people are in each quarter, lower first, by the published guidance. */
export function sizesOf(people: number): number[] {
  return leftOver[people % 4]!.map((more) => Math.floor(people / 4) + more);
}

/** The four quarters by hourly pay, the lower first (reg. 13). */
export function quarters(people: readonly OnFullPay[]): Quarter[] {
  const quarters = sizesOf(people.length).map((size) => ({
    free: size,
    people: size,
    men: 0,
    women: 0,
    shared: [] as SharedRate[],
  }));
  for (const rate of ratesOf(people)) {
    const of = { men: rate.men, women: rate.women };
    const places = placesOf(rate.men + rate.women, quarters);
    for (const [i, part] of split(of, places).entries()) {
      const quarter = quarters[i]!;
      quarter.men += part.men;
      quarter.women += part.women;
      const straddles = places[i]! > 0 && places.filter((place) => place > 0).length > 1;
      if (straddles) quarter.shared.push({ hourlyPay: rate.hourlyPay, ...part, of });
    }
  }
  return quarters.map(({ free, ...quarter }) => ({
    ...quarter,
    menShare: percentage(fraction(quarter.men), fraction(quarter.people)),
    womenShare: percentage(fraction(quarter.women), fraction(quarter.people)),
  }));
}

/** Takes the next free places from the lowest quarter up. */
function placesOf(people: number, quarters: { free: number }[]): number[] {
  let left = people;
  return quarters.map((quarter) => {
    const taken = Math.min(left, quarter.free);
    quarter.free -= taken;
    left -= taken;
    return taken;
  });
}

/** How many men and women are on each rate of pay, the lowest first. */
function ratesOf(people: readonly OnFullPay[]): Rate[] {
  const rates = new Map<string, Rate>();
  for (const { sex, hourlyPay } of people) {
    const key = `${hourlyPay.numerator}/${hourlyPay.denominator}`;
    const rate = rates.get(key) ?? { hourlyPay, men: 0, women: 0 };
    rates.set(key, rate);
    rate[sex === 'male' ? 'men' : 'women'] += 1;
  }
  return [...rates.values()].sort((one, other) => compare(one.hourlyPay, other.hourlyPay));
}
