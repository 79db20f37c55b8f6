import { percentage } from '../averages.ts';
import { type Exact, fraction, over } from '../exact.ts';
import { approximate, rounded } from '../rounded.ts';

/** How many of those who were counted are of a group, and how many of the population. */
export interface Counted {
  people: number;
  ofAll: number;
  population: number;
  ofPopulation: number;
}

/** The share of a group held against its share of the population. */
export interface BesidePopulation {
  /** In per cent, to one decimal. */
  share: number;
  populationShare: number;
  /** The one share as a multiple of the other, with its 95 % interval. */
  ratio: number;
  low: number;
  high: number;
  /** Whether the group may be named, and as what. */
  judgement: 'refused' | 'noEvidence' | 'under' | 'over';
}

/** Of fewer who have said what they are, no group is named. */
export const fewestCounted = 50;

/** Where fewer of a group were to be expected, it is not named. */
export const fewestExpected = 5;

/** The normal deviate of an interval of 95 %, for reading. */
const usual = 1.959963984540054;
/** Of one of 99.7 %, for naming: as sure for each of eighteen groups looked at together as 95 % is for one. */
const sure = 3;

/** Holds a group against the population, which is taken as known; null where the population has none of it. */
export function besidePopulation(counted: Counted): BesidePopulation | null {
  const { people, ofAll, population, ofPopulation } = counted;
  if (population === 0 || ofAll === 0 || ofPopulation === 0) return null;
  const [own, theirs] = [fraction(people, ofAll), fraction(population, ofPopulation)];
  const times = (share: number) => share / approximate(theirs);
  const [low, high] = interval(counted, usual).map(times) as [number, number];
  const [surelyFrom, surelyTo] = interval(counted, sure).map(times) as [number, number];
  // n × share of the population, in whole numbers
  const expected = BigInt(ofAll) * BigInt(population) >= BigInt(fewestExpected * ofPopulation);
  const refused = ofAll < fewestCounted || !expected;
  return {
    share: perCent(own),
    populationShare: perCent(theirs),
    ratio: approximate(over(own, theirs)),
    low,
    high,
    judgement: refused
      ? 'refused'
      : surelyTo < 1
        ? 'under'
        : surelyFrom > 1
          ? 'over'
          : 'noEvidence',
  };
}

const perCent = (share: Exact) => Number(rounded(percentage(share, fraction(1))!, 1));

/** Wilson's interval of a share (1927). */
function interval({ people, ofAll }: Counted, deviate: number): [number, number] {
  const square = deviate ** 2;
  const middle = people + square / 2;
  const reach = deviate * Math.sqrt((people * (ofAll - people)) / ofAll + square / 4);
  return [(middle - reach) / (ofAll + square), (middle + reach) / (ofAll + square)];
}
