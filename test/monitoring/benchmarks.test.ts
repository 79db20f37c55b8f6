import { expect, test } from 'vitest';
import { notCounted } from '../../admin/reports/not-counted.ts';
import { pointsOf } from '../../admin/reports/points.ts';
import { gapsInPopulation, populationNotes } from '../../admin/reports/population-notes.ts';
import type { CommunityRow } from '../../admin/reports/service-users-api.ts';
import { underRepresented } from '../../admin/reports/under-represented.ts';
import { yardstickOf } from '../../admin/reports/yardstick.ts';
import { beyondTheirBands } from '../../schema/monitoring/benchmarks/beyond-its-band.ts';
import { leftOutOf, leftOutShare } from '../../schema/monitoring/benchmarks/left-out.ts';
import { ownPlace } from '../../schema/monitoring/benchmarks/own-place.ts';
import {
  asPhrase,
  ofAllResidents,
  saysWhom,
  withRetired,
} from '../../schema/monitoring/benchmarks/whom-it-counts.ts';
import { rowsOf } from '../../schema/monitoring/outcomes/community-query.ts';

test('the council’s own area is known by its name, and no neighbour is taken for it', () => {
  const own = (place: string, ...councils: string[]) =>
    councils.map((council) => ownPlace(place, council));
  expect(own('Aldermoor', 'Aldermoor Borough Council', 'Aldermoor', 'ALDERMOOR COUNCIL')).toEqual([
    true,
    true,
    true,
  ]);
  expect(own('Bolton', 'Bolton Metropolitan Borough Council', 'Aldermoor Borough Council')).toEqual(
    [true, false],
  );
  expect(own('York', 'City of York Council', 'North York Council')).toEqual([true, false]);
  expect(own('Bristol, City of', 'Bristol City Council')).toEqual([true]);
  expect(own('Camden', 'London Borough of Camden', 'The London Borough of Camden')).toEqual([
    true,
    true,
  ]);
  expect(own('Somerset', 'North Somerset Council', 'Somerset Council')).toEqual([false, true]);
  expect(ownPlace('Bolton', null)).toBe(false);
});

test('a table of those who work or are of an age is not one of all residents', () => {
  const bases = [
    'Estimates that classify usual residents by ethnic group.',
    'Usual residents by five-year age bands',
    'Residents aged 16 and over who are economically active',
    'Gender identity of usual residents (voluntary question only asked of people aged 16 years and over)',
    'Households',
    'Residents aged 16 to 64',
  ];
  expect(bases.map(ofAllResidents)).toEqual([true, true, false, false, false, false]);
  // those of sixteen and over have the retired among them, unless they are said to work
  expect(bases.map(withRetired)).toEqual([true, true, false, true, false, false]);
  expect(asPhrase('Residents … are considered disabled.')).toMatch(/disabled$/);
});

const area = (name: string, own = false) => ({ code: name.toUpperCase(), name, own });
const table = (title: string, all: boolean, ...areas: ReturnType<typeof area>[]) => ({
  reference: title,
  title,
  base: '',
  period: null,
  ofAllResidents: all,
  areas,
});
const nothing = { table: null, area: null, last: null, ofAll: false };

test('figures are held against the council’s own place, else the last chosen, else none until one is chosen', () => {
  const census = table('census', true, area('Bolton'), area('Bury'));
  const survey = table('survey', false, area('Aldermoor', true));
  const chosen = (tables: (typeof census)[], wanted: { last?: string }) => {
    const { table: it, place } = yardstickOf(tables, { ...nothing, ...wanted });
    return [it?.title, place?.name];
  };
  expect([
    chosen([census, survey], {}),
    chosen([census], { last: 'BURY' }),
    chosen([census], {}),
    chosen([], {}),
  ]).toEqual([
    ['survey', 'Aldermoor'],
    ['census', 'Bury'],
    ['census', undefined],
    [undefined, undefined],
  ]);
});

test('service users are held against all residents where a table of them has the council’s own place', () => {
  const workers = table('workers', false, area('Aldermoor', true));
  const residents = table('zz residents', true, area('Aldermoor', true));
  const elsewhere = table('elsewhere', true, area('Bolton'));
  const held = (tables: (typeof workers)[], ofAll: boolean) =>
    yardstickOf(tables, { ...nothing, ofAll }).table?.title;
  expect([
    held([workers, residents], true),
    held([workers, residents], false),
    held([elsewhere, workers], true),
  ]).toEqual(['zz residents', 'workers', 'workers']);
});

test('ages that reach beyond the band that they are counted in are named', () => {
  const codes = ['16-24', '25-34', '65-plus'];
  const categories = codes.map((code) => ({ id: code, code, label: code, parent: null }));
  const figure = (label: string, category: string | null) => ({ label, category, people: 10 });
  const measured = {
    categories,
    figures: [
      figure('Aged 10 to 14 years', null),
      figure('Aged 15 to 19 years', '16-24'),
      figure('Aged 20 to 24 years', '16-24'),
      figure('Aged 25 to 34 years', '25-34'),
      figure('Aged 85 years and over', '65-plus'),
    ],
  } as unknown as Parameters<typeof beyondTheirBands>[1];
  expect(beyondTheirBands('age', measured)).toEqual(['Aged 15 to 19 years']);
});

test('what the population is of is said before the workforce is held against it', () => {
  const said = (characteristic: string, all: boolean, beyondBands: string[]) =>
    populationNotes(
      { benchmarkBase: 'Economically active', benchmarkOfAllResidents: all, beyondBands },
      characteristic,
    );
  expect([
    said('age', true, ['Aged 15 to 19 years']),
    said('age', false, []),
    said('sex', false, []),
    populationNotes(
      {
        benchmarkBase: 'Residents aged 16 and over',
        ...{ benchmarkOfAllResidents: false, benchmarkWithRetired: true, beyondBands: [] },
      },
      'sexualOrientation',
    ),
  ]).toMatchInlineSnapshot(`
    [
      [
        "As far as its words tell, this population is not only of those of an age to work: those who have retired are in it too, and children as far as they are counted. A group with more of them looks less represented here than it is among those of an age to work.",
        "These ages of the population reach beyond the band that they are counted in: Aged 15 to 19 years.",
      ],
      [
        "This population counts “Economically active”. Of the youngest and the oldest it has only those whom that takes in: their bands can be compared no further than that.",
      ],
      [],
      [
        "As far as its words tell, this population is not only of those of an age to work: those who have retired are in it too. A group with more of them looks less represented here than it is among those of an age to work.",
      ],
    ]
  `);
  // a source that says only what it counts by says nothing of whom
  const silent = { benchmarkBase: 'Religious affiliation', benchmarkSaysWhom: false };
  expect([
    ['Religious affiliation', 'Usual residents', 'All persons', 'Economically active'].map(
      saysWhom,
    ),
    populationNotes(
      { ...silent, benchmarkOfAllResidents: true, beyondBands: [] },
      'religionOrBelief',
    ),
  ]).toMatchInlineSnapshot(`
    [
      [
        false,
        true,
        true,
        true,
      ],
      [
        "The table does not say whom it counts, only “Religious affiliation”. If it counts children and those who have retired too, a group with more of them looks less represented here than it is among those of an age to work.",
      ],
    ]
  `);
  const rows = [{ index: null }] as never;
  expect(
    gapsInPopulation({ leftOut: ['None at all'], leftOutShare: 0, rows }),
  ).toMatchInlineSnapshot(`
    [
      "Left out of the population, since it is on none of our lists: None at all.",
      "There is no index and no gap where the share of the workforce is withheld, or the population does not tell of the group.",
    ]
  `);
});

test('where part of the population is on none of our lists it is said how much, and of whom the shares are', () => {
  const figure = (label: string, category: string | null, people: number) => ({
    label,
    category,
    people,
  });
  const all = [figure('Christian', 'christian', 730), figure('None at all', null, 270)];
  // one that would rather not say is in no row either
  const refused = [...all, figure('Not saying', 'preferNotToSay', 1000)];
  const categories = ['christian', 'preferNotToSay'].map((code) => ({
    code,
    label: code,
    parent: null,
    kind: code === 'christian' ? 'answer' : code,
    order: 1,
  }));
  const measured = (figures: typeof all) => ({ figures, categories }) as never;
  expect(
    [all, all.slice(0, 1), [], refused].map((figures) =>
      leftOutShare('religionOrBelief', measured(figures)),
    ),
  ).toEqual([27, 0, null, 63.5]);
  expect(leftOutOf('religionOrBelief', measured(refused))).toEqual(['None at all', 'Not saying']);
  expect(notCounted({ leftOut: ['None at all'], leftOutShare: 27 })).toEqual([
    '27% of this population are left out, since what they are is on none of our lists: None at all. The shares of the population are of those counted.',
  ]);
  expect(notCounted({ leftOut: [], leftOutShare: 0 })).toEqual([]);
});

test('no group of service users is named as under-represented beside a population that leaves residents out', () => {
  const path = { whole: { key: null, bands: [[20], [180]], declared: [200] }, parts: {} };
  const bands = ['female', 'male'].map((code) => ({ code, label: code }));
  const year = {
    characteristic: { code: 'sex', name: 'Sex' },
    bands,
    paths: { satisfaction: path },
  };
  const measured = (base: string) => ({
    base,
    categories: bands.map((band) => ({ ...band, parent: null, kind: 'answer', order: 1 })),
    figures: bands.map(({ code }) => ({ label: code, category: code, people: 500 })),
  });
  const said = (base: string) => {
    const rows = rowsOf({ year, measured: measured(base) } as never);
    return [
      rows.map(({ judgement }) => judgement),
      underRepresented(rows.map(asServed), ofAllResidents(base)),
    ];
  };
  expect(said('Usual residents')).toEqual([
    ['under', 'over'],
    'Under-represented, as far as these forms tell: “female” (0.20). The figures do not say why.',
  ]);
  expect(said('Residents who are economically active')).toEqual([
    [null, null],
    'No group is named as under-represented: users of every age are held against a population that leaves some residents out. Compare with a table of all residents.',
  ]);
});

const asServed = ({ beside, ...row }: ReturnType<typeof rowsOf>[number]) =>
  ({ ...row, ratio: beside?.ratio ?? null }) as unknown as CommunityRow;

test('a gap is one form of number, with its sign and one decimal', () => {
  expect([1, -9.9, 0].map(pointsOf)).toEqual(['+1.0 points', '−9.9 points', '0.0 points']);
});
