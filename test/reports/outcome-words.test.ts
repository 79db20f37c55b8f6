import { expect, test } from 'vitest';
import { finding } from '../../admin/reports/outcome-finding.ts';
import { outcomeLines } from '../../admin/reports/outcome-lines.ts';
import { belowFourFifths, outcomeSentence } from '../../admin/reports/outcome-words.ts';
import type {
  Comparison,
  OutcomeRow,
  OutcomeStep,
  Outcomes,
} from '../../admin/reports/outcomes-api.ts';
import { outcomesJudged } from '../../admin/reports/outcomes-judged.ts';

const row = (label: string, [selected, people]: [number, number], found?: Partial<Comparison>) =>
  ({ band: label, label, people, selected, comparison: found ?? null }) as OutcomeRow;

const outcomes = {
  reference: 'Not disabled',
  fewestInGroup: 10,
  fewestSelected: 5,
  steps: [{ rows: [{ comparison: {} }] }],
} as unknown as Outcomes;
const first = row('Not disabled', [94, 500]);

const step = (done: string, rows: OutcomeRow[]) =>
  ({ done, rows: [first, ...rows] }) as unknown as OutcomeStep;

test('who is below four fifths is the group with the lower rate, whichever is held against which', () => {
  const flagged = (ratio: number | null) =>
    belowFourFifths(
      outcomes,
      row('Disabled', [33, 131], { ratio, fourFifths: ratio === 0.9 ? 'notFlagged' : 'flagged' }),
    );
  expect([1.34, 0.5, 0, null, 0.9].map(flagged)).toEqual([
    'Not disabled',
    'Disabled',
    'Disabled',
    'Not disabled',
    null,
  ]);
  expect(belowFourFifths(outcomes, first)).toBe(null);
});

test('how groups are held against one another is said where one is there to be held against', () => {
  const [likelihood] = outcomesJudged(outcomes);
  expect(likelihood).toMatch('divided by the rate of “Not disabled”');
  expect(outcomesJudged({ ...outcomes, reference: null })).toEqual([]);
});

test('evidence is said in the words of the step', () => {
  const found = row('Disabled', [60, 131], {
    judgement: 'evidence',
    ratio: 2.4363,
    low: 1.88,
    high: 3.161,
  });
  expect(
    outcomeSentence(outcomes, step('gone within the year', [found]), found),
  ).toMatchInlineSnapshot(
    `"60 of 131 of “Disabled” and 94 of 500 of “Not disabled” were gone within the year. “Disabled” were 2.44 times as likely to be gone within the year (95% interval 1.88 to 3.16), which chance alone would seldom do. The figures do not say why."`,
  );
});

test('what is saved names who is below four fifths, and says of chance what the page says', () => {
  const found = { ratio: 1.34, fourFifths: 'flagged', judgement: 'noEvidence' } as const;
  const saved = outcomeLines(
    {
      ...outcomes,
      name: 'Disability',
      steps: [{ ...step('appointed', [row('Disabled', [33, 131], found)]), part: null }],
    },
    null,
  );
  expect(saved.map((line) => line.slice(-2))).toEqual([
    ['Below four fifths', 'Could it be chance?'],
    [null, null],
    ['Not disabled', 'could be chance'],
    [null, null],
  ]);
});

test('where steps are withheld, no evidence is claimed of those that are told alone', () => {
  const step = (rate: number | null): OutcomeStep =>
    ({
      ...{ from: 'applied', to: 'longlisted' },
      rows: [{ rate, comparison: rate === null ? null : { judgement: 'noEvidence' } }],
    }) as unknown as OutcomeStep;
  const said = (...rates: (number | null)[]) =>
    finding({} as Outcomes, rates.map(step)).split(':')[0];
  expect([said(40, 30), said(40, null), said(null)]).toMatchInlineSnapshot(`
    [
      "At no step is there evidence that the rates of groups differ; that is no proof that they are alike.",
      "At no step that is told is there evidence that the rates of groups differ; others are withheld, or of too few to give a rate. That is no proof that they are alike.",
      "The rates of groups cannot be compared here",
    ]
  `);
});

test('of the whole way it is told first, of the steps then, and of all that there is evidence at', () => {
  const at = (from: string, to: string, judgement: string, overall = false) =>
    ({
      ...step('taken on', [
        row('Disabled', [60, 131], { judgement, ratio: 2, low: 1, high: 3 } as never),
      ]),
      ...{ from, to, overall },
    }) as OutcomeStep;
  const steps = [
    at('applied', 'appointed', 'noEvidence', true),
    at('applied', 'longlisted', 'evidence'),
    at('longlisted', 'shortlisted', 'noEvidence'),
    at('interviewed', 'offered', 'evidence'),
  ];
  const said = finding(outcomes, steps);
  expect(
    said.startsWith('From “Applied” to “Appointed”, over all steps together: no evidence'),
  ).toBe(true);
  expect(said).toContain('From “Applied” to “Longlisted”: 60 of 131 of “Disabled”');
  expect(
    said.endsWith('There is evidence at other steps too: From “Interviewed” to “Offered a post”.'),
  ).toBe(true);
  const whole = at('applied', 'appointed', 'evidence', true);
  expect(finding(outcomes, [whole])).toMatch(/^From “Applied” to “Appointed”: 60 of 131/);
});

test('where groups cannot be compared, what is told of everybody is told', () => {
  const satisfied = {
    ...{
      from: 'rated',
      to: 'satisfied',
      done: 'satisfied',
      people: 539,
      selected: 398,
      rate: 73.8,
    },
    rows: [{ rate: null, comparison: null }],
  } as unknown as OutcomeStep;
  expect(finding(outcomes, [satisfied])).toBe(
    'From “Said how satisfied” to “Satisfied”: Of all who have said what they are, 398 of 539 (73.8%) were satisfied. The rates of groups cannot be compared here: they are of too few, or withheld.',
  );
});
