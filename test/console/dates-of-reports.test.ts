import { expect, test } from 'vitest';
import { today } from '../../admin/foundation/today.ts';
import { characteristicAsked } from '../../admin/reports/characteristic-asked.ts';
import { onlyMonth, onlyYear } from '../../admin/reports/only-one-words.ts';
import { otherDay } from '../../admin/reports/other-day.ts';
import { reportAt } from '../../admin/reports/report.ts';

const headcount = reportAt('headcount')!;

test('which month end or year is told is said from the start, and otherwise where another day was asked for', () => {
  const leaving = reportAt('why-people-leave')!;
  expect([
    otherDay(headcount, undefined, '2026-10-31'),
    otherDay(leaving, undefined, '2026-03-31'),
    otherDay(headcount, '2026-11-05', '2026-10-31'),
    otherDay(headcount, '2026-10-31', '2026-10-31'),
    otherDay(headcount, undefined, today()),
  ]).toEqual([
    ['The last month end that can be told is 31 October 2026.'],
    ['The last year that can be told is the one to 31 March 2026.'],
    [
      'You asked for 5 November 2026: these figures are as at 31 October 2026, the latest that can be told.',
    ],
    [],
    [],
  ]);
});

test('where there is one month end or year, it is said when there will be another', () => {
  expect([
    onlyMonth(['2026-10-31']),
    onlyMonth(['2026-12-31']),
    onlyYear(['2026-03-31']),
    onlyMonth(['2026-10-31', '2026-09-30']),
    onlyYear([]),
  ]).toEqual([
    'There is no other month end to compare with yet: the next is 30 November 2026, worked out in the night after it.',
    'There is no other month end to compare with yet: the next is 31 January 2027, worked out in the night after it.',
    'There is no other year to compare with yet: the next is the one to 31 March 2027, worked out in the night after it, and of applications three months later.',
    null,
    null,
  ]);
});

test('an address that asks for what there are no figures of gets none, and not those of something else', () => {
  const tables = [{ characteristic: { code: 'sex', name: 'Sex' } }];
  const asked = (of: string | null) => {
    const { characteristic, unknown } = characteristicAsked(tables, of);
    return [characteristic, unknown];
  };
  expect([asked(null), asked('sex'), asked('nonsense')]).toEqual([
    ['sex', false],
    ['sex', false],
    ['', true],
  ]);
  // before the tables are known anything may be among them
  expect(characteristicAsked(undefined, 'age').characteristic).toBe('age');
});
