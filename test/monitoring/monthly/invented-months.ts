import { below, randomFrom } from '../../../bench/random.ts';
import type { CountedCell } from '../../../schema/monitoring/monthly/count-workforce.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';

// of a hundred people so many come or go
const restless = 0.05;

interface Person {
  category: string;
  places: Record<string, string>;
  from: number;
  until: number;
}

const bands = ['a', 'b', 'c', 'd'];
const parts: Record<string, readonly string[]> = {
  serviceArea: ['housing', 'parks', 'care'],
  grade: ['g1', 'g2'],
  engagement: ['permanent', 'fixedTerm'],
  workingPattern: ['fullTime'],
};

/** A month of the council, counted as the database counts it: with who stayed since an earlier one. */
export type Count = (month: number, since: number) => CountedMonth;

/** An invented council in which few come and go in so many months. */
export function inventedCouncil(seed: number, months: number, size: number): Count {
  const random = randomFrom(seed);
  const one = (list: readonly string[]) => list[Math.floor(random() ** 2 * list.length)]!;
  const people = Array.from({ length: size }, (): Person => {
    const moves = random() < restless;
    return {
      category: one([...bands, 'notAnswered']),
      places: Object.fromEntries(Object.entries(parts).map(([name, list]) => [name, one(list)])),
      from: moves && random() < 0.5 ? 1 + below(months - 1, random) : 0,
      until: moves ? below(months, random) : months,
    };
  });
  const there = ({ from, until }: Person, month: number) => from <= month && month <= until;
  return (month, since) => ({
    month: `2026-0${month + 1}-28`,
    characteristic: 'invented',
    bands: bands.map((code) => ({ code, label: code })),
    groups: Object.fromEntries(
      Object.entries(parts).map(([name, list]) => [
        name,
        list.map((key) => ({ key, label: key, parent: null })),
      ]),
    ),
    cells: Object.entries(parts).flatMap(([by, list]) =>
      list.flatMap((part) =>
        [...bands, 'notAnswered'].flatMap((category): CountedCell[] => {
          const here = people.filter(
            (each) => there(each, month) && each.places[by] === part && each.category === category,
          );
          const stayed = here.filter((each) => there(each, since)).length;
          return here.length === 0 ? [] : [[by, part, category, here.length, stayed]];
        }),
      ),
    ),
  });
}
