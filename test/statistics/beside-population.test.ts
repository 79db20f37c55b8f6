import { expect, test } from 'vitest';
import { besidePopulation } from '../../schema/foundation/statistics/fairness/beside-population.ts';

const said = (people: number, ofAll: number, population: number, ofPopulation: number) => {
  const beside = besidePopulation({ people, ofAll, population, ofPopulation });
  return (
    beside &&
    `${beside.share}% against ${beside.populationShare}%: ${beside.ratio.toFixed(4)}, ${beside.low.toFixed(4)} to ${beside.high.toFixed(4)}, ${beside.judgement}`
  );
};

test('a group is named only where the numbers support it', () => {
  expect([
    said(20, 1000, 60_000, 600_000),
    said(80, 1000, 60_000, 600_000),
    said(200, 1000, 60_000, 600_000),
    said(0, 1000, 60_000, 600_000),
    said(1, 49, 60_000, 600_000),
    said(0, 60, 600, 600_000),
    said(3, 60, 0, 600_000),
    said(0, 0, 60_000, 600_000),
  ]).toMatchInlineSnapshot(`
    [
      "2% against 10%: 0.2000, 0.1298 to 0.3069, under",
      "8% against 10%: 0.8000, 0.6475 to 0.9847, noEvidence",
      "20% against 10%: 2.0000, 1.7638 to 2.2592, over",
      "0% against 10%: 0.0000, 0.0000 to 0.0383, under",
      "2% against 10%: 0.2041, 0.0361 to 1.0694, refused",
      "0% against 0.1%: 0.0000, 0.0000 to 60.1719, refused",
      null,
      null,
    ]
  `);
});

test('the interval is Wilson’s: the two shares at which what was seen is just as far off as it may be', () => {
  const [n, x, z] = [1000, 80, 1.959963984540054];
  const beside = besidePopulation({ people: x, ofAll: n, population: 1, ofPopulation: 10 })!;
  for (const ratio of [beside.low, beside.high]) {
    const share = ratio / 10;
    expect(Math.abs(x / n - share) / Math.sqrt((share * (1 - share)) / n)).toBeCloseTo(z, 10);
  }
});
