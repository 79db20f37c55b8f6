import { expect, test } from 'vitest';
import { below, randomFrom } from '../../bench/random.ts';
import { tiesOf } from '../../schema/foundation/disclosure/ties.ts';
import { type Class, type Part, partsOf } from '../../schema/foundation/disclosure/twins.ts';

const classOf = (people: number, ...parts: string[]): Class => [
  parts.map((part): Part => part.split(' ') as [string, string]),
  people,
];

test('an area is found to be a grade and the agency staff together', () => {
  const classes = [
    classOf(50, 'area waste', 'grade one', 'engagement permanent'),
    classOf(60, 'area waste', 'grade two', 'engagement agency'),
    classOf(7, 'area waste', 'grade three', 'engagement agency'),
    classOf(80, 'area housing', 'grade two', 'engagement permanent'),
    classOf(90, 'area housing', 'grade three', 'engagement casual'),
    classOf(40, 'area parks', 'grade two', 'engagement permanent'),
    classOf(90, 'area parks', 'grade three', 'engagement casual'),
  ];
  expect(tiesOf(classes).filter(([, , apart]) => apart === 0)).toEqual([
    [
      [['area', 'waste']],
      [
        ['grade', 'one'],
        ['engagement', 'agency'],
      ],
      0,
    ],
  ]);
});

test('whatever is found is so, and all that follows is found', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 300; round += 1) {
    const classes = Array.from({ length: 3 + below(12, random) }, () =>
      classOf(
        1 + below(40, random),
        `a ${below(5, random)}`,
        `b ${below(4, random)}`,
        `c ${below(3, random)}`,
      ),
    );
    const ties = tiesOf(classes);
    const parts = [...new Set(classes.flatMap(([each]) => each.map((part) => part.join(' '))))];
    const times = (side: Parameters<typeof partsOf>[0], [of]: Class) =>
      partsOf(side).filter((part) => of.some((own) => own.join() === part.join())).length;
    for (const [one, other, apart] of ties) {
      const differ = classes.reduce(
        (sum, each) => sum + each[1] * Math.abs(times(one, each) - times(other, each)),
        0,
      );
      expect(differ).toBe(apart);
    }
    const rows = parts.map((part) =>
      classes.map(([each]) => Number(each.some((own) => own.join(' ') === part))),
    );
    const dimensions = new Set(parts.map((part) => part[0]));
    const exact = ties
      .filter(([, , apart]) => apart === 0)
      .map(([one, other]) =>
        parts.map((part) => {
          const count = (side: typeof one) =>
            partsOf(side).filter((each) => each.join(' ') === part).length;
          return count(one) - count(other);
        }),
      );
    const everybody = [...dimensions]
      .slice(1)
      .map((dimension) =>
        parts.map((part) => Number(part[0] === 'a') - Number(part[0] === dimension)),
      );
    expect(rank([...exact, ...everybody])).toBe(parts.length - rank(rows));
  }
});

/** How many rows follow from no others, in fractions of whole numbers. */
function rank(matrix: number[][]): number {
  let rows = matrix.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    found += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, i) => value * pivot[column]! - pivot[i]! * row[column]!));
  }
  return found;
}
