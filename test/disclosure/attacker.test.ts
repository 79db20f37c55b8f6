import { expect, test } from 'vitest';
import { tryCouncil } from '../../drill/disclosure/councils.ts';
import { failures, totals } from '../../drill/disclosure/score-table.ts';

test('an attacker with all tables of two months finds out nothing, and breaks every weak way of publishing', async () => {
  const scores = await tryCouncil({
    seed: 12,
    size: 700,
    characteristics: ['disability'],
    weak: true,
  });
  expect(failures(scores)).toEqual([]);
  const broken = totals(scores).map(
    ({ variant, smallFigures, people }) => `${variant}: ${smallFigures} + ${people}`,
  );
  expect(broken).toMatchInlineSnapshot(`
    [
      "what is out: 0 + 0",
      "what is out, rounded to five: 0 + 0",
      "primary only: 21 + 1",
      "two in every line: 19 + 0",
      "percentages to one decimal: 21 + 1",
      "the month after, by itself: 0 + 9",
      "noughts in a row that is all alike: 0 + 1",
      "each grouping by itself: 3 + 0",
    ]
  `);
}, 120_000);
