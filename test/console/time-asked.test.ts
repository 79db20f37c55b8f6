import { expect, test } from 'vitest';
import { noneWords } from '../../admin/reports/none-yet.tsx';
import { timeAsked } from '../../admin/reports/time-asked.ts';

const times = ['2026-10-31', '2026-09-30'];

test('an address that asks for a time that is there gets it, one that says none the latest, any other none', () => {
  const asked = [null, '2026-09-30', '2019-01-31', 'abc'].map((each) => timeAsked(times, each));
  expect(asked).toEqual([
    { chosen: '2026-10-31', missing: '' },
    { chosen: '2026-09-30', missing: '' },
    { chosen: '', missing: '2019-01-31' },
    { chosen: '', missing: 'abc' },
  ]);
});

test('before it is known which there are, any day is asked for and nothing that is none', () => {
  expect([timeAsked(undefined, '2026-09-30'), timeAsked(undefined, 'abc')]).toEqual([
    { chosen: '2026-09-30', missing: '' },
    { chosen: '', missing: 'abc' },
  ]);
});

test('of a workforce that is too small to be told of, it says so and not that nothing is worked out', () => {
  const characteristic = { code: 'sex', name: 'Sex' };
  const table = { fresh: false, computedAt: '', characteristic };
  const known = [
    { ...table, month: '2026-10-31', people: 120 },
    { ...table, month: '2026-09-30', people: 400 },
  ];
  expect(noneWords(known)).toMatch(
    /^On 31 October 2026 120 people were counted\. What people are is not told of fewer than 150,/,
  );
  expect(noneWords([])).toMatch(/^Nothing is worked out of a month end yet\./);
});
