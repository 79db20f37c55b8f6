import { expect, test } from 'vitest';
import { areComing, whenToAskAgain } from '../../admin/reports/still-coming.ts';

const made = (minutesAgo: number) => ({
  computedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
});

test('a few minutes after the last table no more are awaited', () => {
  expect(areComing([made(40), made(1)])).toBe(true);
  expect(areComing([made(40), made(5)])).toBe(false);
  expect(areComing([])).toBe(false);
});

test('what tables there are is asked again while there are none and while some come in', () => {
  const again = (data?: ReturnType<typeof made>[]) => whenToAskAgain({ state: { data } });
  expect([undefined, [], [made(1)], [made(5)]].map(again)).toEqual([false, 15_000, 15_000, false]);
});
