import { expect, test } from 'vitest';
import { cohorts, type Path } from '../../../schema/monitoring/outcomes/cohort.ts';
import '../../../schema/monitoring/outcomes/service-users.ts';
import type { OutcomeCell } from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';
import { outcomesOf } from '../../../schema/monitoring/outcomes/outcome-of.ts';
import { categories, cohortOf, out } from './invented-leavers.ts';

test('where all of a group are satisfied, it cannot be told of each of them', async () => {
  const use: Path = {
    name: 'use',
    report: '',
    question: '',
    stages: { rated: '', satisfied: '' },
    said: true,
  };
  const users = { ...cohortOf(use), start: 'used' };
  // how many of a group used a service, said how satisfied they were, and were satisfied
  const groups = { a: [120, 100, 60], b: [34, 34, 34], c: [50, 40, 25] };
  const counted: CountedYear = {
    until: '2026-03-31',
    bands: categories.map((code) => ({ code, label: code })),
    groups: { serviceArea: [{ key: 'parks', label: 'parks' }] },
    cells: Object.entries(groups).flatMap(([category, [used, rated, satisfied]]) =>
      [used! - rated!, rated! - satisfied!, satisfied!].map(
        (people, reached): OutcomeCell => [
          'use',
          'serviceArea',
          'parks',
          category,
          reached,
          people,
        ],
      ),
    ),
  };
  const shown = async (path: Path) => {
    const { served } = await out({ ...users, paths: [path] }, counted);
    return Object.fromEntries(
      served.bands.map(({ code }, i) => [code, served.paths.use!.whole.bands[i]]),
    );
  };
  expect({
    'not minding': await shown({ ...use, said: undefined }),
    'as it is served': await shown(use),
  }).toMatchInlineSnapshot(`
    {
      "as it is served": {
        "a": [
          120,
          null,
          null,
        ],
        "b": [
          34,
          null,
          null,
        ],
        "c": [
          50,
          null,
          null,
        ],
      },
      "not minding": {
        "a": [
          120,
          100,
          60,
        ],
        "b": [
          34,
          34,
          34,
        ],
        "c": [
          50,
          40,
          25,
        ],
      },
    }
  `);
});

test('the share who are satisfied is of those who said how satisfied they are; where that is withheld, at least that of everybody', () => {
  const [path] = cohorts.find(({ name }) => name === 'serviceUsers')!.paths;
  const bands = categories.slice(0, 2).map((code) => ({ code, label: code }));
  const asked = (rated: number | null) => {
    const figures = [
      [120, rated, 60],
      [110, rated, 50],
    ];
    const whole = { key: null, label: '', people: [230, 200, 110], declared: [230, 200, 110] };
    const stages = ['used', 'rated', 'satisfied'];
    const served = {
      stages: { whole: stages, parts: stages },
      whole: { ...whole, bands: figures },
      parts: {},
    };
    const { steps } = outcomesOf(cohortOf(path!), { bands, paths: {} }, served, path!, null);
    return steps
      .filter(({ to }) => to === 'satisfied')
      .map(({ from, rows }) => [from, ...rows.map(({ rate }) => rate)]);
  };
  expect(asked(100)).toEqual([['rated', 60, 50]]);
  expect(asked(null)).toEqual([
    ['rated', null, null],
    ['used', 50, 45.5],
  ]);
});
