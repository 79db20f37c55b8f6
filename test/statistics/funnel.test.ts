import { expect, test } from 'vitest';
import { funnel, type Step } from '../../schema/foundation/statistics/fairness/funnel.ts';
import { fisherByAdding } from './fisher-reference.ts';

const step = (groups: Record<string, [people: number | null, selected: number | null]>): Step => ({
  declared: {
    people: Object.values(groups).reduce((sum, [people]) => sum + (people ?? 0), 0),
    selected: Object.values(groups).reduce((sum, [, selected]) => sum + (selected ?? 0), 0),
  },
  groups: Object.entries(groups).map(([label, [people, selected]]) => ({
    label,
    people,
    selected,
  })),
});

const short = (steps: readonly Step[], reference: string) =>
  funnel(steps, reference)
    .flat()
    .map(({ label, people, selected, rate, shareOfPeople, shareOfSelected, beside }) =>
      [
        label,
        `${selected} of ${people}`,
        `${rate}%`,
        `${shareOfPeople}% → ${shareOfSelected}%`,
        beside &&
          `${beside.direction}: ${beside.ratio?.toFixed(3)}, ${beside.low?.toFixed(3)} to ${beside.high?.toFixed(3)}, p ${beside.fisher.toFixed(5)}, corrected ${beside.corrected.toFixed(5)}, ${beside.fourFifths}, ${beside.judgement}`,
      ].join(' | '),
    );

test('every group but one is held against that one, and what is withheld is held against nothing', () => {
  expect(
    short(
      [
        step({ White: [892, 536], Asian: [192, 75], Black: [81, null], Mixed: [9, 4] }),
        step({ White: [60, 36], Asian: [60, 29], Black: [null, 5], Mixed: [4, 2] }),
      ],
      'White',
    ),
  ).toMatchInlineSnapshot(`
    [
      "White | 536 of 892 | 60.1% | 76% → 87.2% | ",
      "Asian | 75 of 192 | 39.1% | 16.4% → 12.2% | rate of Asian ÷ rate of White: 0.650, 0.540 to 0.782, p 0.00000, corrected 0.00000, flagged, evidence",
      "Black | null of 81 | null% | 6.9% → null% | ",
      "Mixed | 4 of 9 | null% | 0.8% → 0.7% | rate of Mixed ÷ rate of White: 0.740, 0.356 to 1.538, p 0.49631, corrected 0.49631, flagged, refused",
      "White | 36 of 60 | 60% | 48.4% → 50% | ",
      "Asian | 29 of 60 | 48.3% | 48.4% → 40.3% | rate of Asian ÷ rate of White: 0.806, 0.577 to 1.124, p 0.27160, corrected 0.27160, notFlagged, noEvidence",
      "Black | 5 of null | null% | null% → 6.9% | ",
      "Mixed | 2 of 4 | null% | 3.2% → 2.8% | rate of Mixed ÷ rate of White: 0.833, 0.306 to 2.269, p 1.00000, corrected 1.00000, notFlagged, refused",
    ]
  `);
});

test('nothing is held against a group that is not shown', () => {
  expect(short([step({ White: [null, 10], Asian: [40, 20] })], 'White')).toMatchInlineSnapshot(`
    [
      "White | 10 of null | null% | null% → 33.3% | ",
      "Asian | 20 of 40 | 50% | 100% → 66.7% | ",
    ]
  `);
});

test('of many comparisons that each look rare, the last is no evidence', () => {
  const groups = Object.fromEntries(
    Array.from({ length: 12 }, (_, i): [string, [number, number]] => [`Group ${i}`, [50, 20]]),
  );
  const [steps] = funnel([step({ All: [200, 120], ...groups })], 'All');
  const [, first] = steps!;
  expect(first!.beside!.fisher).toBeLessThan(0.05);
  expect([first!.beside!.corrected > 0.05, first!.beside!.judgement]).toEqual([true, 'noEvidence']);
});

test('every probability is that of the second implementation of Fisher’s test, to fifteen figures', () => {
  for (const [a, n, c, m] of [
    [536, 892, 75, 192],
    [3, 40, 9, 41],
    [0, 30, 7, 25],
    [12, 12, 40, 60],
  ] as const) {
    const [[, second]] = funnel([step({ one: [n, a], other: [m, c] })], 'one') as [
      ReturnType<typeof funnel>[number],
    ];
    expect(second!.beside!.fisher).toBeCloseTo(Number(fisherByAdding(a, n - a, c, m - c)), 15);
  }
});
