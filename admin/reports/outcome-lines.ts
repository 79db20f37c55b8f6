import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { belowFourFifths, chanceWords, isSelection, stageWords } from './outcome-words.ts';
import type { OutcomeRow, OutcomeStep, Outcomes } from './outcomes-api.ts';
import { rateIn, rowsThen, stepThen } from './outcomes-then.ts';
import { withheldMark } from './withheld-mark.ts';

/** Every step and group as the lines of a file, with what was worked out of each. */
export const outcomeLines = (
  outcomes: Outcomes,
  part: string | null,
  before: Outcomes | null = null,
): CsvValue[][] => {
  const steps = outcomes.steps.filter((step) => step.part === part);
  const selects = outcomes.steps.some(isSelection);
  const heads = [
    say('From'),
    say('To'),
    outcomes.name,
    say('Before'),
    say('After'),
    say('Rate, %'),
    ...(before ? [say('Rate, %, year to %{day}', { day: longDate(before.until) })] : []),
    say('Share of the group among all before, %'),
    say('Share of the group among all after, %'),
    say('What is divided by what'),
    say('Relative likelihood'),
    say('95% interval, low'),
    say('95% interval, high'),
    say('Probability of such a difference by chance alone (Fisher)'),
    say('Probability, corrected for everything that is judged at once (Holm)'),
    ...(selects ? [say('Below four fifths')] : []),
    say('Could it be chance?'),
  ];
  const groups = ({ rows, ...step }: OutcomeStep) =>
    rows.map(({ comparison, ...row }): CsvValue[] => [
      ...named(step),
      row.label,
      row.people ?? withheldMark,
      row.selected ?? withheldMark,
      row.rate,
      ...(before ? [rateIn(rowsThen(before, step), row.band)] : []),
      row.shareOfPeople,
      row.shareOfSelected,
      comparison &&
        say('rate of “%{group}” ÷ rate of “%{reference}”', {
          group: row.label,
          reference: outcomes.reference ?? '–',
        }),
      inHundredths(comparison?.ratio),
      inHundredths(comparison?.low),
      inHundredths(comparison?.high),
      probability(comparison?.fisher),
      probability(comparison?.corrected),
      ...(selects ? [fourFifths(outcomes, { ...row, comparison })] : []),
      comparison && chanceWords[comparison.judgement],
    ]);
  const everybody = (step: OutcomeStep): CsvValue[] => {
    const told = [
      ...named(step),
      say('All who have said'),
      step.people,
      step.selected ?? withheldMark,
      step.rate ?? null,
      ...(before ? [stepThen(before, step)?.rate ?? null] : []),
    ];
    return [...told, ...heads.slice(told.length).map(() => null)];
  };
  return [heads, ...steps.flatMap((step) => [...groups(step), everybody(step)])];
};

const named = ({ from, to }: Pick<OutcomeStep, 'from' | 'to'>) => [
  stageWords[from] ?? from,
  stageWords[to] ?? to,
];

const fourFifths = (outcomes: Outcomes, row: OutcomeRow) =>
  row.comparison?.fourFifths ? (belowFourFifths(outcomes, row) ?? say('neither')) : null;

const inHundredths = (value: number | null | undefined) => value?.toFixed(2) ?? null;

/** To three places: more would be false exactness. */
function probability(value: number | undefined): string | null {
  if (value === undefined) return null;
  return value < 0.001 ? say('under 0.001') : value.toFixed(3);
}
