import { expect, test, vi } from 'vitest';
import { atOnce, protectApart } from '../../schema/foundation/disclosure/apart.ts';
import { grid } from './grid.ts';
import { threeWay } from './three-way.ts';

vi.setConfig({ testTimeout: 60_000 });

const small = () =>
  grid(
    [
      [3, 40, 50],
      [30, 20, 60],
      [70, 80, 90],
    ],
    10,
  ).all;

test('a report does not wait for what is worked out for good; that ends once it is to stop, and the next begins', async () => {
  const stop = new AbortController();
  const large = threeWay({ area: 30, grade: 10, ethnicity: 8 }, 3, 1);
  const nightly = Array.from({ length: 2 * atOnce }, () =>
    protectApart(large, { budget: 600_000, forGood: true }, stop.signal).catch((reason) => reason),
  );
  const { withheld } = await protectApart(small(), { budget: 5000 });
  expect(withheld.size).toBe(4);
  const first = await Promise.race([...nightly, 'still at it']);
  expect(first).toBe('still at it');

  const reason = new Error('somebody has cancelled it');
  const asked = performance.now();
  stop.abort(reason);
  expect(await Promise.all(nightly)).toEqual(nightly.map(() => reason));
  const next = await protectApart(small(), { budget: 5000, forGood: true });
  expect(next.withheld.size).toBe(4);
  expect(performance.now() - asked).toBeLessThan(10_000);
  await expect(protectApart(small(), { forGood: true }, stop.signal)).rejects.toBe(reason);
});
