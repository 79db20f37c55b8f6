import { expect, test } from 'vitest';
import { gapsInPopulation, populationNotes } from '../../admin/reports/population-notes.ts';
import { yardstickOf } from '../../admin/reports/yardstick.ts';
import { yardsticksIn } from '../../schema/audits/yardsticks.ts';
import { beyondTheirBands } from '../../schema/monitoring/benchmarks/beyond-its-band.ts';
import { ownPlace } from '../../schema/monitoring/benchmarks/own-place.ts';
import { ofAllResidents } from '../../schema/monitoring/benchmarks/whom-it-counts.ts';

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
  ];
  expect(bases.map(ofAllResidents)).toEqual([true, true, false, false, false]);
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
      { benchmarkBase: 'Economically active', beyondBands },
      { ofAllResidents: all, characteristic },
    );
  expect([
    said('age', true, ['Aged 15 to 19 years']),
    said('age', false, []),
    said('sex', false, []),
  ]).toMatchInlineSnapshot(`
    [
      [
        "This population counts everybody who lives there, children and those who have retired too. A group with more of them looks less represented here than it is among those of an age to work.",
        "These ages of the population reach beyond the band that they are counted in: Aged 15 to 19 years.",
      ],
      [
        "This population counts “Economically active”. Of the youngest and the oldest it has only those whom that takes in: their bands can be compared no further than that.",
      ],
      [],
    ]
  `);
  const rows = [{ index: null }] as never;
  expect(gapsInPopulation({ leftOut: ['None at all'], rows })).toMatchInlineSnapshot(`
    [
      "Left out of the population, since it is on none of our lists: None at all.",
      "There is no index and no gap where the share of the workforce is withheld, or the population does not tell of the group.",
    ]
  `);
});

test('a pack holds service users against all residents, and the workforce against the first table', () => {
  const own = { code: 'X1', own: true };
  const survey = { reference: 'survey', ofAllResidents: false, areas: [own] };
  const residents = { reference: 'residents', ofAllResidents: true, areas: [own] };
  const elsewhere = {
    reference: 'census',
    ofAllResidents: true,
    areas: [{ code: 'E1', own: false }],
  };
  const asked = (areaCode: string | null, ...tables: (typeof survey)[]) => {
    const found = yardsticksIn(tables, areaCode);
    return found && [found.workforce.benchmark, found.serviceUsers.benchmark];
  };
  expect([
    asked(null, survey, residents, elsewhere),
    asked(null, survey, elsewhere),
    asked('E1', survey, elsewhere),
    asked('', survey, residents),
    asked(null),
  ]).toEqual([['survey', 'residents'], ['survey', 'survey'], ['census', 'census'], null, null]);
});
