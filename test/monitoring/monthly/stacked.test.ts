import { expect, test } from 'vitest';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfGroups } from '../../../schema/foundation/disclosure/group-disclosure.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { roundFigures, shownOf } from '../../../schema/foundation/disclosure/rounding.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import { addTable } from '../../../schema/foundation/disclosure/table.ts';
import type { CountedCell } from '../../../schema/monitoring/monthly/count-workforce.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import {
  heldAgainst,
  protectMonth,
  type Served,
} from '../../../schema/monitoring/monthly/protect-month.ts';
import { tablesOf } from '../../../schema/monitoring/monthly/tables.ts';
import { inventedCouncil } from './invented-months.ts';

const fewest = 10;
const months = 6;
const people = 200;

/** The months of a council that are out in the end, where each is held against some of those before it. */
async function published(
  seed: number,
  against: (out: readonly Served[]) => readonly Served[],
  rounded = false,
  as: typeof beforeItWasAdded = (counted) => counted,
): Promise<Served[]> {
  const count = inventedCouncil(seed, months, people);
  const out: Served[] = [];
  let since = 0;
  for (let month = 0; month < months; month += 1) {
    const counted = as(count(month, since), month, since);
    const kept = await protectMonth(counted, against(out), { fewest, rounded, budget: 30_000 });
    if (!kept) continue;
    since = month;
    out.push({ counted, rounded, withheld: (name) => kept.withheld.has(name) });
  }
  return out;
}

/** The same people, of whom nobody could say one answer before the third month. */
function beforeItWasAdded(counted: CountedMonth, month: number, since: number): CountedMonth {
  const added = 'd';
  const unsaid = (day: number) => day < 2;
  return {
    ...counted,
    bands: counted.bands.filter(({ code }) => code !== added || !unsaid(month)),
    cells: counted.cells.map(([by, part, category, people, stayed]): CountedCell => {
      const is = category === added;
      return [
        by,
        part,
        is && unsaid(month) ? 'notAsked' : category,
        people,
        is && unsaid(since) !== unsaid(month) ? 0 : stayed,
      ];
    }),
  };
}

/** What somebody can tell who has kept every month and knows who came and went. */
async function toldBy(out: readonly Served[]): Promise<string[]> {
  const [last, ...before] = out.toReversed();
  const all = noFigures();
  const decided = (name: string) => (last!.withheld(name) ? 'withheld' : 'shown');
  for (const table of tablesOf(last!.counted, fewest, decided)) addTable(all, table);
  if (last!.rounded) roundFigures(all, shownOf(last!.counted.month));
  const joiners = heldAgainst(all, last!.counted, before.toReversed(), fewest);
  const needs = [...needsOfSmall(all), ...needsOfGroups(all), ...joiners];
  const told = audit(await solver(), all, needs, new Set(), { at: performance.now() + 60_000 });
  return [...new Set(told.map(({ need, could }) => `${need.why}: ${could.low} to ${could.high}`))];
}

test('whoever has kept every month can tell of nobody who came or went', async () => {
  const lengths: number[] = [];
  for (const seed of [6, 36]) {
    const out = await published(seed, (all) => all);
    lengths.push(out.length);
    expect(await toldBy(out)).toEqual([]);
  }
  expect(Math.max(...lengths)).toBeGreaterThan(2);
});

test('nor where an answer was added to the list meanwhile', async () => {
  const out = await published(6, (all) => all, false, beforeItWasAdded);
  expect(out.map(({ counted }) => counted.bands.length)).toEqual([3, 4, 4, 4, 4]);
  // no more are of the new answer than have said anything since, which everybody knows
  for (const told of await toldBy(out)) expect(told).toMatch(/^small: 0 to [1-9]$/);
});

test('held against the month before alone, they could', async () => {
  const out = await published(36, (all) => all.slice(-1));
  expect([out.length, await toldBy(out)]).toMatchInlineSnapshot(`
    [
      3,
      [
        "joiners: 1 to 1",
      ],
    ]
  `);
});

test('rounded months are held against each other as they were shown: taken to be exact, one would be given up for what they do not tell', async () => {
  const asExact = (out: readonly Served[]) => out.map((each) => ({ ...each, rounded: false }));
  const told: unknown[] = [];
  for (const against of [asExact, (out: readonly Served[]) => out]) {
    const out = await published(19, against, true);
    told.push([out.length, await toldBy(out)]);
  }
  expect(told).toMatchInlineSnapshot(`
    [
      [
        6,
        [
          "joiners: 1 to 1",
        ],
      ],
      [
        6,
        [],
      ],
    ]
  `);
});
