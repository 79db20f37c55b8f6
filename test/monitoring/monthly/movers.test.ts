import { expect, test } from 'vitest';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import { addTable } from '../../../schema/foundation/disclosure/table.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import { heldAgainst, protectMonth } from '../../../schema/monitoring/monthly/protect-month.ts';
import { tablesOf } from '../../../schema/monitoring/monthly/tables.ts';
import { inventedCouncil } from './invented-months.ts';

const fewest = 10;
const care = { fewest, budget: 30_000 };

/** The month with one person of a category, who was there before, in another area. */
function moved(month: CountedMonth, category: string, from: string, to: string): CountedMonth {
  const cells = month.cells.map((cell) => [...cell] as (typeof month.cells)[number]);
  for (const cell of cells)
    if (cell[0] === 'serviceArea' && cell[2] === category && [from, to].includes(cell[1])) {
      const more = cell[1] === to ? 1 : -1;
      cell[3] += more;
      cell[4] += more;
    }
  return { ...month, cells };
}

test('a month in which somebody has moved within the council is worked out, and tells nothing of them', async () => {
  const outcomes: string[] = [];
  for (const seed of [1, 3, 7]) {
    const count = inventedCouncil(seed, 2, 200);
    const first = await protectMonth(count(0, 0), [], care);
    const out = { counted: count(0, 0), withheld: (name: string) => first!.withheld.has(name) };
    const after = moved(count(1, 0), 'a', 'housing', 'parks');
    const second = await protectMonth(after, [out], care);
    outcomes.push(second ? 'worked out' : 'the month before stands');
    if (!second) continue;
    const all = noFigures();
    const decided = (name: string) => (second.withheld.has(name) ? 'withheld' : 'shown');
    for (const table of tablesOf(after, fewest, decided)) addTable(all, table);
    const needs = [...needsOfSmall(all), ...heldAgainst(all, after, [out], fewest)];
    const told = audit(await solver(), all, needs, new Set(), { at: performance.now() + 30_000 });
    expect(told).toEqual([]);
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "the month before stands",
      "worked out",
      "worked out",
    ]
  `);
});
