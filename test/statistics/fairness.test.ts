import { expect, test } from 'vitest';
import { compareGroups } from '../../schema/foundation/statistics/fairness/compare-groups.ts';
import { fisher } from '../../schema/foundation/statistics/fairness/fisher.ts';
import { sentence } from '../../schema/foundation/statistics/fairness/sentence.ts';
import { stage } from '../../schema/foundation/statistics/fairness/stage.ts';
import { published } from '../../schema/foundation/statistics/pay-gap/figures.ts';

const of = (selected: number, notSelected: number) => ({ selected, notSelected });

test('Fisher’s probability of tables worked out apart, in whole numbers of another language', () => {
  const tables = [
    [3, 1, 1, 3, 0.48571428571428571],
    [8, 2, 1, 5, 0.03496503496503497],
    [48, 52, 60, 40, 0.118388137804041],
    [12, 188, 30, 170, 0.005046033554268818],
    [1000, 9000, 1200, 8800, 6.800024223808414e-6],
    [7, 3, 1, 9, 0.019766611097880447],
    [250, 4750, 180, 4820, 0.0006547673898637581],
    [2, 98, 9, 91, 0.058220717580287525],
  ] as const;
  for (const [a, b, c, d, wanted] of tables)
    expect(fisher(of(a, b), of(c, d)) / wanted).toBeCloseTo(1, 10);
});

const cases = {
  'exactly four fifths: 48 % beside 60 %': [of(60, 40), of(48, 52)],
  'just below four fifths': [of(60, 40), of(47, 53)],
  'a large difference of many': [of(120, 280), of(60, 340)],
  'a small difference of very many': [of(9000, 1000), of(8800, 1200)],
  'the same share of both': [of(10, 20), of(20, 40)],
  'none of the second': [of(30, 70), of(0, 100)],
  'none of the first': [of(0, 100), of(30, 70)],
  'all of both': [of(50, 0), of(40, 0)],
  'none of either': [of(0, 50), of(0, 40)],
  'an empty group': [of(5, 5), of(0, 0)],
  'nine in a group': [of(9, 0), of(0, 20)],
  'four selected': [of(4, 96), of(0, 20)],
} as const;

test('what two groups at a stage come to', () => {
  const worked = Object.entries(cases).map(([name, [first, second]]) => [
    name,
    compareGroups(first, second),
  ]);
  expect(Object.fromEntries(worked)).toMatchInlineSnapshot(`
    {
      "a large difference of many": {
        "fisher": 4.884052815281238e-7,
        "fourFifths": "flagged",
        "high": 0.6597024257631202,
        "judgement": "evidence",
        "low": 0.37895873993612944,
        "ratio": 0.5,
        "z": -5.08000508000762,
      },
      "a small difference of very many": {
        "fisher": 0.000006800024223808409,
        "fourFifths": "notFlagged",
        "high": 0.9873579352544848,
        "judgement": "evidence",
        "low": 0.9682905748558491,
        "ratio": 0.9777777777777777,
        "z": -4.519846147055687,
      },
      "all of both": {
        "fisher": 1,
        "fourFifths": "notFlagged",
        "high": 1,
        "judgement": "noEvidence",
        "low": 1,
        "ratio": 1,
        "z": null,
      },
      "an empty group": {
        "fisher": 1,
        "fourFifths": "notFlagged",
        "high": null,
        "judgement": "refused",
        "low": null,
        "ratio": null,
        "z": null,
      },
      "exactly four fifths: 48 % beside 60 %": {
        "fisher": 0.11838813780404096,
        "fourFifths": "notFlagged",
        "high": 1.0367961287585234,
        "judgement": "noEvidence",
        "low": 0.6172862554631127,
        "ratio": 0.8,
        "z": -1.7025130615174973,
      },
      "four selected": {
        "fisher": 1,
        "fourFifths": "flagged",
        "high": null,
        "judgement": "refused",
        "low": null,
        "ratio": 0,
        "z": -0.909717652294684,
      },
      "just below four fifths": {
        "fisher": 0.08864666072198202,
        "fourFifths": "flagged",
        "high": 1.018514347117869,
        "judgement": "noEvidence",
        "low": 0.6024570128515824,
        "ratio": 0.7833333333333333,
        "z": -1.8429985223574428,
      },
      "nine in a group": {
        "fisher": 9.985017481269355e-8,
        "fourFifths": "flagged",
        "high": null,
        "judgement": "refused",
        "low": null,
        "ratio": 0,
        "z": -5.385164807134504,
      },
      "none of either": {
        "fisher": 1,
        "fourFifths": "notFlagged",
        "high": null,
        "judgement": "refused",
        "low": null,
        "ratio": null,
        "z": null,
      },
      "none of the first": {
        "fisher": 1.4339102508873068e-10,
        "fourFifths": "flagged",
        "high": null,
        "judgement": "evidence",
        "low": null,
        "ratio": null,
        "z": 5.940885257860046,
      },
      "none of the second": {
        "fisher": 1.4339102508873068e-10,
        "fourFifths": "flagged",
        "high": null,
        "judgement": "evidence",
        "low": null,
        "ratio": 0,
        "z": -5.940885257860046,
      },
      "the same share of both": {
        "fisher": 1,
        "fourFifths": "notFlagged",
        "high": 1.858547060695367,
        "judgement": "noEvidence",
        "low": 0.5380547101270896,
        "ratio": 1,
        "z": 0,
      },
    }
  `);
});

test('the sentence claims no more than the figures do', () => {
  const words = { first: 'men', second: 'women', done: 'shortlisted' };
  const said = Object.entries(cases).map(([name, [first, second]]) => [
    name,
    sentence(words, first, second, compareGroups(first, second)),
  ]);
  expect(Object.fromEntries(said)).toMatchInlineSnapshot(`
    {
      "a large difference of many": "60 of 400 (15.0 %) women and 120 of 400 (30.0 %) men were shortlisted: women were 0.50 times as likely as men to be shortlisted (95 % interval 0.38 to 0.66), which chance alone would seldom do; the figures do not say why.",
      "a small difference of very many": "8800 of 10000 (88.0 %) women and 9000 of 10000 (90.0 %) men were shortlisted: women were 0.98 times as likely as men to be shortlisted (95 % interval 0.97 to 0.99), which chance alone would seldom do; the difference is small, and the figures do not say why.",
      "all of both": "40 of 40 (100.0 %) women and 50 of 50 (100.0 %) men were shortlisted: the same share of both, which is no proof that the groups always fare alike.",
      "an empty group": "0 of 0 women and 5 of 10 (50.0 %) men were shortlisted: too few to judge, which takes at least 10 in each group and 5 shortlisted.",
      "exactly four fifths: 48 % beside 60 %": "48 of 100 (48.0 %) women and 60 of 100 (60.0 %) men were shortlisted: a difference like this could well be chance, so it is no evidence that the groups fare differently, nor that they fare alike.",
      "four selected": "0 of 20 (0.0 %) women and 4 of 100 (4.0 %) men were shortlisted: too few to judge, which takes at least 10 in each group and 5 shortlisted.",
      "just below four fifths": "47 of 100 (47.0 %) women and 60 of 100 (60.0 %) men were shortlisted: a difference like this could well be chance, so it is no evidence that the groups fare differently, nor that they fare alike.",
      "nine in a group": "0 of 20 (0.0 %) women and 9 of 9 (100.0 %) men were shortlisted: too few to judge, which takes at least 10 in each group and 5 shortlisted.",
      "none of either": "0 of 40 (0.0 %) women and 0 of 50 (0.0 %) men were shortlisted: too few to judge, which takes at least 10 in each group and 5 shortlisted.",
      "none of the first": "30 of 100 (30.0 %) women and 0 of 100 (0.0 %) men were shortlisted: the groups fared differently, which chance alone would seldom do; the figures do not say why.",
      "none of the second": "0 of 100 (0.0 %) women and 30 of 100 (30.0 %) men were shortlisted: the groups fared differently, which chance alone would seldom do; the figures do not say why.",
      "the same share of both": "20 of 60 (33.3 %) women and 10 of 30 (33.3 %) men were shortlisted: the same share of both, which is no proof that the groups always fare alike.",
    }
  `);
});

test('a stage by group: rates, shares, directions, and what remains after correction', () => {
  const { standings, beside } = stage({
    White: of(120, 280),
    Asian: of(20, 80),
    Black: of(9, 61),
    Mixed: of(4, 26),
    Other: of(1, 5),
  });
  expect(
    Object.entries(standings).map(([name, { successRate, shareOfAll, shareOfSelected }]) =>
      [name, ...[successRate, shareOfAll, shareOfSelected].map(published)].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "White 30.0 66.0 77.9",
      "Asian 20.0 16.5 13.0",
      "Black 12.9 11.6 5.8",
      "Mixed 13.3 5.0 2.6",
      "Other 16.7 1.0 0.6",
    ]
  `);
  expect(
    Object.values(beside).map(({ direction, ratio, fisher, corrected, judgement }) =>
      [direction, ratio?.toFixed(3), fisher.toFixed(4), corrected.toFixed(4), judgement].join(
        ' · ',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "rate of Asian ÷ rate of White · 0.667 · 0.0472 · 0.0944 · noEvidence",
      "rate of Black ÷ rate of White · 0.429 · 0.0022 · 0.0067 · evidence",
      "rate of Mixed ÷ rate of White · 0.444 · 0.0598 · 0.0944 · noEvidence",
      "rate of Other ÷ rate of White · 0.556 · 0.6740 · 0.6740 · refused",
    ]
  `);
});
