import { expect, test } from 'vitest';
import { Pace } from '../../server/pages/pace.ts';

const minute = 60_000;

test('how much may one network send? A hundred and twenty a minute, and twelve hundred an hour', () => {
  const pace = new Pace();
  const start = 1_000_000;
  const sent = (from: string, at: number, times: number) =>
    Array.from({ length: times }, () => pace.allows(from, at)).filter(Boolean).length;
  expect(sent('192.0.2.1', start, 200)).toBe(120);
  expect(sent('192.0.2.2', start, 5)).toBe(5);
  expect(sent('192.0.2.1', start + minute - 1, 1)).toBe(0);
  let hour = 120;
  for (let i = 1; i < 30; i += 1) hour += sent('192.0.2.1', start + i * minute, 200);
  expect(hour).toBe(1200);
  expect(sent('192.0.2.1', start + 60 * minute, 200)).toBe(120);
});

test('an address is kept nowhere, not even in memory', () => {
  const pace = new Pace();
  pace.allows('192.0.2.77');
  expect(
    JSON.stringify(pace, (_, value) => (value instanceof Map ? [...value] : value)),
  ).not.toContain('192');
  expect(Object.keys(pace)).toEqual([]);
});
