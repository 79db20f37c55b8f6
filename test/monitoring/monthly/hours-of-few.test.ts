import { expect, test } from 'vitest';
import { below, randomFrom } from '../../../bench/random.ts';
import { Echelon, type Vector } from '../../../schema/foundation/disclosure/echelon.ts';
import { withoutHoursOfFew } from '../../../schema/monitoring/monthly/hours-of-few.ts';

const row = (part: string | null, level: number, people: number) => ({
  part,
  level,
  people,
  fullTimeEquivalent: (people / 2) as number | null,
});

const told = (rows: readonly ReturnType<typeof row>[]) =>
  withoutHoursOfFew(rows).map(({ part, fullTimeEquivalent }) => `${part} ${fullTimeEquivalent}`);

test('whose full-time equivalent is left out where three people work, and is it told by what is left?', () => {
  expect(
    told([
      row(null, 0, 61),
      row('chief', 0, 1),
      row('place', 1, 40),
      row('place itself', 2, 3),
      row('roads', 2, 30),
      row('parks', 2, 7),
      row('people', 1, 20),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "null 30.5",
      "chief null",
      "place 20",
      "place itself null",
      "roads 15",
      "parks null",
      "people null",
    ]
  `);
});

/** A council of random areas, three levels deep. */
function areas(random: () => number) {
  const rows: ReturnType<typeof row>[] = [row(null, 0, 0)];
  const grow = (depth: number): number => {
    const at = rows.push(row(`area ${rows.length}`, depth, 0)) - 1;
    const parts = depth < 3 ? below(4, random) : 0;
    let people = parts === 0 ? 1 + below(below(2, random) ? 6 : 30, random) : 0;
    for (let i = 0; i < parts; i += 1) people += grow(depth + 1);
    rows[at]!.people = people;
    return people;
  };
  for (let i = 0; i < 4; i += 1) rows[0]!.people += grow(1);
  return rows;
}

/** What can be worked out of what is told: the same sums as equations, over what is not. */
function workedOut(rows: readonly ReturnType<typeof row>[]) {
  const silent = withoutHoursOfFew(rows).map((each) => each.fullTimeEquivalent === null);
  const equations = rows.flatMap(({ level, part }, i): Vector[] => {
    const end = rows.findIndex((each, at) => at > i && each.level <= level);
    const parts = rows.flatMap((each, at) =>
      at > i && (end < 0 || at < end || part === null) && each.level === level + 1 ? [at] : [],
    );
    const unknown = [i, ...parts].filter((at) => silent[at]);
    return parts.length === 0 || unknown.length === 0
      ? []
      : [new Map(unknown.map((at) => [at, at === i ? -1 : 1]))];
  });
  const follows = (at: number) => {
    const known = new Echelon();
    for (const equation of equations) known.add(equation);
    return !known.add(new Map([[at, 1]]));
  };
  return rows.filter((_, at) => !silent[at] || follows(at));
}

test('nobody of four or fewer is worked out by adding and subtracting', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 300; round += 1) {
    const rows = areas(random);
    expect(workedOut(rows).filter(({ people }) => people < 5)).toEqual([]);
  }
});
