import { expect, test } from 'vitest';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import {
  addMonths,
  protectMonth,
  type Served,
} from '../../../schema/monitoring/monthly/protect-month.ts';
import { exactly } from '../../../schema/monitoring/monthly/serve.ts';
import {
  addYears,
  tieYears,
  type YearOut,
} from '../../../schema/monitoring/outcomes/beside-months.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';
import { protectGivenYear } from '../../../schema/monitoring/outcomes/protect-given-year.ts';
import { protectYear } from '../../../schema/monitoring/outcomes/protect-year.ts';
import { servedYear } from '../../../schema/monitoring/outcomes/serve.ts';
import { bands, budget, fewest, monthOf, parts, peopleOf, staff, yearOf } from './invented-year.ts';

/** What somebody can tell who lays the year beside the month with which it began. */
async function told(month: Served, year: YearOut) {
  const all = noFigures();
  addMonths(all, [month], fewest);
  addYears(all, [year], fewest);
  const ties = tieYears(all, [year], [month.counted], fewest);
  const needs = [...needsOfSmall(all), ...ties];
  const found = audit(await solver(), all, needs, new Set(), { at: performance.now() + budget });
  return found.map(
    ({ need, could }) =>
      `${need.on.map((place) => all.figures[place]!.name)} is ${could.low} to ${could.high}`,
  );
}

/** The year with no figure of it shown: what head counts say of it all the same. */
const silent = ({ served, ...year }: YearOut): YearOut => ({
  ...year,
  served: JSON.parse(
    JSON.stringify(served, (key, value) =>
      key === 'bands' && Array.isArray(value[0])
        ? value.map((figures: unknown[]) => figures.map(() => null))
        : value,
    ),
  ),
});

const figuresIn = ({ served }: YearOut) =>
  served.paths.leaving!.whole.bands.flat().filter((figure) => figure !== null).length;

test('a year and the month that it begins with do not give away together what each withholds', async () => {
  const alone: string[] = [];
  for (const seed of [1, 2, 3, 4]) {
    const people = peopleOf(seed);
    const counted = monthOf(people);
    const kept = await protectMonth(counted, [], { fewest, budget });
    const month = { counted, withheld: (name: string) => kept!.withheld.has(name) };
    const year = yearOf(people);
    const out = async (months: Served[]): Promise<YearOut> => {
      const guarded = await protectYear(staff, year, { fewest, budget, months });
      return {
        cohort: staff,
        counted: year,
        served: servedYear(staff, year, guarded, { fewest, show: exactly }),
      };
    };
    const [apart, together] = [await out([]), await out([month])];
    const anyway = await told(month, silent(together));
    const news = async (each: YearOut) =>
      (await told(month, each)).filter((found) => !anyway.includes(found));
    alone.push(...(await news(apart)));
    expect(await news(together)).toEqual([]);
    expect(figuresIn(together)).toBeGreaterThan(0);
  }
  expect(alone.length).toBeGreaterThan(0);
});

test('they are held against each other though an answer was added to the list meanwhile', () => {
  const [month, year] = [monthOf(peopleOf(1)), yearOf(peopleOf(1))];
  const tied = (counted: CountedMonth) => {
    const all = noFigures();
    tieYears(all, [{ cohort: staff, counted: year }], [counted], fewest);
    return all.figures.length;
  };
  expect(tied({ ...month, bands: bands.slice(1) })).toBe(tied(month));
});

test('whoever wrote down what most of a grade said is not told by a year what the others did', async () => {
  const people = peopleOf(1);
  const year = yearOf(people);
  const [few] = parts.grade;
  const said = people.filter(({ grade }) => grade === few);
  const given = yearOf(people.filter((each) => each.grade !== few || said.indexOf(each) < 3)).cells;
  const shown = async (counted: CountedYear) => {
    const kept = await protectGivenYear(staff, counted, { fewest, budget });
    const { paths } = servedYear(staff, counted, kept, { fewest, show: exactly });
    return paths.leaving!.parts.grade!.find(({ key }) => key === few)!.bands.flat();
  };
  expect((await shown(year)).some((figure) => figure !== null)).toBe(true);
  expect((await shown({ ...year, given })).every((figure) => figure === null)).toBe(true);
});
