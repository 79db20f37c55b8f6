import { expect, test } from 'vitest';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import type { StayedCell } from '../../../schema/monitoring/kept-people.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import { protectGiven, servedFor } from '../../../schema/monitoring/monthly/protect-given.ts';
import { addMonths, type Served } from '../../../schema/monitoring/monthly/protect-month.ts';
import { exactly } from '../../../schema/monitoring/monthly/serve.ts';
import { nameOfFigure } from '../../../schema/monitoring/monthly/tables.ts';
import { besideYears, type YearOut } from '../../../schema/monitoring/outcomes/beside-months.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';
import { protectGivenYear } from '../../../schema/monitoring/outcomes/protect-given-year.ts';
import { servedYear } from '../../../schema/monitoring/outcomes/serve.ts';
import {
  type By,
  budget,
  categories,
  fewest,
  monthOf,
  type Person,
  parts,
  peopleOf,
  staff,
  tally,
  yearOf,
} from './invented-year.ts';

const come = (category: string, than: Person): Person => ({ ...than, grade: 'g1', category });
/** Twenty-four whose answers one officer has taken down. */
const taken = (than: Person) => [
  ...Array.from({ length: 12 }, () => come('a', than)),
  ...Array.from({ length: 12 }, () => come('b', than)),
];

/** What an officer can tell of whoever came or went and told somebody else, of a month and a year as they are out. */
async function toldOfOthers(month: Served, year: YearOut) {
  const all = noFigures();
  addMonths(all, [servedFor('together', month)], fewest);
  const needs = besideYears([year], [month.counted], fewest)(all, 'together');
  expect(needs).not.toEqual([]);
  const found = audit(await solver(), all, needs, new Set(), { at: performance.now() + budget });
  const withheld = all.figures.filter(({ standing }) => standing === 'withheld').length;
  expect(withheld).toBeLessThan(all.figures.length / 3);
  return found.map(({ need }) => need.truth);
}

const staying = peopleOf(1).map((each) => ({ ...each, left: false }));
const onlyThen = [...taken(staying[0]!), come('a', staying[0]!)];
const given = [...staying, come('a', staying[0]!)];

const yearOut = async (counted: CountedYear, months: Served[] = []): Promise<YearOut> => {
  const guarded = await protectGivenYear(staff, counted, { fewest, budget, months });
  return {
    cohort: staff,
    counted,
    served: servedYear(staff, counted, guarded, { fewest, show: exactly }),
  };
};
const monthOut = async (counted: CountedMonth, years: YearOut[] = []): Promise<Served> => {
  const beside = years.length > 0 ? besideYears(years, [counted], fewest) : undefined;
  const held = years.map((year) => year.counted);
  const kept = await protectGiven(counted, [], { fewest, budget, beside, held });
  return { counted, withheld: (name) => kept!.withheld.has(name) };
};
const later = (people: readonly Person[]) => ({ ...monthOf(people), month: '2026-05-31' });
const taking = { ...later([...staying, ...onlyThen]), given: later(given).cells };

test('whoever wrote down what most said is not told by a year and a later month what the one who came meanwhile did, who told somebody else', async () => {
  const year = await yearOut(yearOf(staying));
  expect(await toldOfOthers(await monthOut(taking, [year]), year)).toEqual([]);
});

test('nor where the month is out first', async () => {
  const month = await monthOut(taking);
  const year = await yearOut(yearOf(staying), [month]);
  expect(await toldOfOthers(month, year)).toEqual([]);
});

test('nor what the one who left did, though nobody of whom it was written down is there any more', async () => {
  const year = await yearOut({ ...yearOf([...staying, ...onlyThen]), given: yearOf(given).cells });
  expect(await toldOfOthers(await monthOut(later(staying), [year]), year)).toEqual([]);
});

test('nor is the one who left told by all who are there but for the apprentices, who came meanwhile', async () => {
  const year = await yearOut(yearOf(staying));
  const [leaver, ...others] = staying;
  const intake = Array.from({ length: 120 }, (_, i) => ({
    ...leaver!,
    engagement: 'apprentice',
    category: categories[i % 4]!,
  }));
  const counted = later([...others, ...intake]);
  const stayed = (Object.keys(parts) as By[]).flatMap((by) =>
    tally(others.map((each) => JSON.stringify([each[by], each.category]))).map(
      ([[part, category], count]): StayedCell => {
        const then = by === 'serviceArea' || by === 'grade' ? part : null;
        return [by, then, part, category, false, false, count];
      },
    ),
  );
  const ask = async (beside: CountedMonth['beside']) => {
    const { withheld } = await monthOut({ ...counted, beside }, [year]);
    const name = (part: string | null) =>
      nameOfFigure(counted.month, 'engagement', leaver!.category, part);
    const band = year.served.bands.findIndex(({ code }) => code === leaver!.category);
    const then = year.served.paths.leaving!.whole.bands[band]!.at(0);
    return then !== null && !withheld(name(null)) && !withheld(name('apprentice'));
  };
  expect(await ask([])).toBe(true);
  const population = `${staff.name} ${year.counted.until}`;
  expect(await ask([{ population, alike: [], stayed }])).toBe(false);
});
