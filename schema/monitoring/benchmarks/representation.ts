import { smallestBase } from '../../foundation/disclosure/shares.ts';
import { ratesOf } from '../monthly/rates.ts';
import type { TableServed } from '../monthly/served-to.ts';
import { populationIn } from './population.ts';
import type { Measured } from './read.ts';

/** How large a group is among those who work here, held against the population and against what is aimed at. */
export interface Represented {
  band: string;
  label: string;
  /** How many of them work here; null where it is withheld. */
  people: number | null;
  /** Of a hundred who have said what they are, to one decimal. */
  share: number | null;
  benchmarkPeople: number;
  benchmarkShare: number | null;
  /** The one share as a multiple of the other: 1 where they are alike. */
  index: number | null;
  /** By how many hundredths more than the population. */
  gap: number | null;
  target: number | null;
  targetBy: string | null;
  toTarget: number | null;
}

/** Holds a row of a table of the workforce against a table of the population. */
export function representationOf(table: TableServed, measured: Measured): Represented[] {
  const row = table.rows.find(({ part }) => part === null);
  const { of, bands, whole } = populationIn(table.characteristic.code, measured);
  const declared = row ? ratesOf(row).declared : 0;
  return table.bands.map(({ code, label }, i) => {
    const people = row?.figures[i] ?? null;
    const benchmarkPeople = bands.get(code) ?? 0;
    const own = people === null || declared < smallestBase ? null : (100 * people) / declared;
    const theirs = whole > 0 && bands.has(code) ? (100 * benchmarkPeople) / whole : null;
    const target = measured.targets.filter(({ category }) => of[category] === code).at(-1);
    return {
      band: code,
      label,
      people,
      share: tenth(own),
      benchmarkPeople,
      benchmarkShare: tenth(theirs),
      index: own === null || !theirs ? null : Math.round((100 * own) / theirs) / 100,
      gap: own === null || theirs === null ? null : tenth(own - theirs),
      target: target ? Number(target.percent) : null,
      targetBy: target?.by ?? null,
      toTarget: target && own !== null ? tenth(own - Number(target.percent)) : null,
    };
  });
}

const tenth = <Value extends number | null>(value: Value) =>
  (value === null ? null : Math.round(10 * value) / 10) as Value;
