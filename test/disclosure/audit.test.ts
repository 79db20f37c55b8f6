import { expect, test } from 'vitest';
import { below, randomFrom } from '../../bench/random.ts';
import { audit } from '../../schema/foundation/disclosure/audit.ts';
import { componentsOf, knowledgeOf } from '../../schema/foundation/disclosure/constraints.ts';
import { type Figures, small } from '../../schema/foundation/disclosure/figures.ts';
import { needsOfGroups } from '../../schema/foundation/disclosure/group-disclosure.ts';
import { type Need, needsOfSmall } from '../../schema/foundation/disclosure/need.ts';
import { solver } from '../../schema/foundation/disclosure/solver.ts';
import { allFillings, figuresOf } from './all-fillings.ts';
import { grid } from './grid.ts';

const highs = await solver();
const inTime = { at: performance.now() + 60_000 };

test('the audit finds what trying every filling of the table finds, of random tables with anything withheld', () => {
  const random = randomFrom(7);
  let exposed = 0;
  let safe = 0;
  for (let round = 0; round < 200; round += 1) {
    const [rows, columns] = [2 + below(2, random), 2 + below(2, random)];
    const cells = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (below(4, random) === 0 ? 0 : below(12, random))),
    );
    const { all, place } = grid(cells, 4, 'column');
    const total = all.figures[place(null, null)]!.count;
    const odds = 2 + below(3, random);
    const withheld = new Set(
      all.figures.flatMap((figure, i) =>
        i !== place(null, null) && (small(figure) || below(odds, random) === 0) ? [i] : [],
      ),
    );
    const needs = [...needsOfSmall(all), ...needsOfGroups(all)];
    const tell = (i: number | null, j: number | null) =>
      withheld.has(place(i, j)) ? null : all.figures[place(i, j)]!.count;
    const fillings = [
      ...allFillings(
        cells.map((row, i) => row.map((_, j) => tell(i, j))),
        cells.map((_, i) => tell(i, null)),
        cells[0]!.map((_, j) => tell(null, j)),
        total,
      ),
    ].map((filling) => figuresOf(all, filling));
    const expected = needs.filter((need) => !kept(all, need, withheld, fillings));
    const found = new Set(audit(highs, all, needs, withheld, inTime).map(({ need }) => need));
    expect(
      [...found].toSorted(byPlace),
      JSON.stringify({ cells, withheld: [...withheld] }),
    ).toEqual(expected.toSorted(byPlace));
    exposed += expected.length;
    safe += needs.length - expected.length;
  }
  expect(Math.min(exposed, safe)).toBeGreaterThan(60);
});

const byPlace = (a: Need, b: Need) => a.on.join().localeCompare(b.on.join()) || a.reach - b.reach;

/** Whether what must stay possible is so in the fillings that somebody can believe. */
function kept(all: Figures, need: Need, withheld: Set<number>, fillings: number[][]) {
  const { members } = componentsOf(all, knowledgeOf(all, withheld)).find(({ members }) =>
    need.on.some((place) => members.includes(place)),
  ) ?? { members: [] };
  const believed = fillings.filter(
    (filling) =>
      need.why !== 'small' ||
      members.some((i) => small({ ...all.figures[i]!, count: filling[i]! })),
  );
  const sums = believed.map((filling) => need.on.reduce((sum, place) => sum + filling[place]!, 0));
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  return high >= need.reach && low <= need.fall && high - low >= need.width;
}
