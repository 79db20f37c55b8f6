import { expect, test } from 'vitest';
import { dominated, mustReach } from '../../schema/foundation/disclosure/dominance.ts';

const same = (count: number, amount: number) => Array<number>(count).fill(amount);

test('the example of the handbook: 330 made of 300, 20 and 10 is unsafe, and must reach 352.94', () => {
  const rule = { fewest: 1, top: 1, share: 0.85, rest: 0 };
  expect(dominated([300, 20, 10], rule)).toBe(true);
  expect(mustReach([300, 20, 10], rule).toFixed(2)).toBe('352.94');
});

test('pay is told of ten people at least, none of whom has more than half, nor two of them nearly all', () => {
  expect({
    nobody: dominated([]),
    nine: dominated(same(9, 30)),
    ten: dominated(same(10, 30)),
    'one with more than half': dominated([300, ...same(9, 30)]),
    'one with half': dominated([270, ...same(9, 30)]),
    'two with most of it': dominated([1000, 1000, ...same(9, 30)]),
    'the rest less than a tenth of the largest': dominated([5000, 4990, ...same(9, 5)]),
  }).toMatchInlineSnapshot(`
    {
      "nine": true,
      "nobody": false,
      "one with half": false,
      "one with more than half": true,
      "ten": false,
      "the rest less than a tenth of the largest": true,
      "two with most of it": true,
    }
  `);
});
