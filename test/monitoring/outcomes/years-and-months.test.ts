import { expect, test } from 'vitest';
import { below, randomFrom } from '../../../bench/random.ts';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import { sql } from '../../../schema/foundation/planner/sql.ts';
import type { StayedCell } from '../../../schema/monitoring/kept-people.ts';
import type { CountedCell } from '../../../schema/monitoring/monthly/count-workforce.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import { protectGiven, servedFor } from '../../../schema/monitoring/monthly/protect-given.ts';
import {
  addMonths,
  protectMonth,
  type Served,
} from '../../../schema/monitoring/monthly/protect-month.ts';
import { exactly } from '../../../schema/monitoring/monthly/serve.ts';
import { nameOfFigure } from '../../../schema/monitoring/monthly/tables.ts';
import {
  addYears,
  besideYears,
  tieYears,
  type YearOut,
} from '../../../schema/monitoring/outcomes/beside-months.ts';
import type { Cohort } from '../../../schema/monitoring/outcomes/cohort.ts';
import type { OutcomeCell } from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';
import { protectGivenYear } from '../../../schema/monitoring/outcomes/protect-given-year.ts';
import { protectYear } from '../../../schema/monitoring/outcomes/protect-year.ts';
import { servedYear } from '../../../schema/monitoring/outcomes/serve.ts';

const fewest = 10;
const budget = 30_000;
const categories = ['a', 'b', 'c', 'd'];
const bands = categories.map((code) => ({ code, label: code }));
const parts = {
  serviceArea: ['housing', 'parks', 'care', 'legal'],
  grade: ['g1', 'g2', 'g3'],
  engagement: ['permanent', 'apprentice'],
  workingPattern: ['fullTime'],
};
type By = keyof typeof parts;

const staff: Cohort = {
  name: 'staff',
  called: 'staff',
  start: 'inPost',
  asked: 'asPerson',
  settlesAfter: 0,
  workforce: { path: 'leaving', left: 'left' },
  asAt: ({ until }) => until,
  groupings: ['serviceArea', 'grade'],
  paths: [{ name: 'leaving', report: '', question: '', stages: { left: 'gone' } }],
  people: () => sql``,
};

type Person = Record<By | 'category', string> & { left: boolean };

/** Those who work for a council when a year begins: nobody comes, and no answer changes. */
function peopleOf(seed: number): Person[] {
  const random = randomFrom(seed);
  const one = (list: readonly string[]) => list[Math.floor(random() ** 2 * list.length)]!;
  return Array.from({ length: 260 }, () => ({
    category: one(categories),
    serviceArea: one(parts.serviceArea),
    grade: one(parts.grade),
    engagement: 'permanent',
    workingPattern: 'fullTime',
    left: below(4, random) === 0,
  }));
}

const tally = (keys: readonly string[]) =>
  [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [JSON.parse(key), all.length] as const);
const groups = (by: By) => parts[by].map((key) => ({ key, label: key }));

const monthOf = (people: readonly Person[]): CountedMonth => ({
  month: '2025-03-31',
  characteristic: 'invented',
  bands,
  groups: {
    serviceArea: [
      { key: 'council', label: '', parent: null },
      ...groups('serviceArea').map((each) => ({ ...each, parent: 'council' })),
    ],
    grade: groups('grade'),
    engagement: groups('engagement'),
    workingPattern: groups('workingPattern'),
  },
  cells: (Object.keys(parts) as By[]).flatMap((by) =>
    tally(people.map((each) => JSON.stringify([by, each[by], each.category]))).map(
      ([key, count]) => [...key, count, 0] as CountedCell,
    ),
  ),
});

const yearOf = (people: readonly Person[]): CountedYear => ({
  until: '2026-03-31',
  bands,
  groups: { serviceArea: groups('serviceArea'), grade: groups('grade') },
  cells: (['serviceArea', 'grade'] as const).flatMap((by) =>
    tally(
      people.map((each) =>
        JSON.stringify(['leaving', by, each[by], each.category, Number(each.left)]),
      ),
    ).map(([key, count]) => [...key, count] as OutcomeCell),
  ),
});

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

test('nor by a year and a later month what the one who came meanwhile did, who told somebody else', async () => {
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
