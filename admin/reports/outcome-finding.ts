import { say } from '../language/say.ts';
import { outcomeSentence, stepWords, wholeSentence } from './outcome-words.ts';
import type { OutcomeStep, Outcomes } from './outcomes-api.ts';

/** What the figures are evidence of, or that they are of nothing: of the whole way first, where there is one. */
export function finding(outcomes: Outcomes, steps: readonly OutcomeStep[]): string {
  if (!steps.some(isJudged)) return [...wholes(steps), noneCompared()].join(' ');
  const found = steps.filter((step) => evidenceIn(step) !== undefined);
  if (found.length === 0) return noEvidence(steps);
  const said = (step: OutcomeStep) =>
    `${where(step)} ${outcomeSentence(outcomes, step, evidenceIn(step)!)}`;
  const overall = steps.find((step) => step.overall);
  const [first, ...others] = found.filter((step) => step !== overall);
  return [
    ...(overall ? [found.includes(overall) ? said(overall) : overallOf(overall)] : []),
    ...(first ? [said(first)] : []),
    ...(others.length > 0
      ? [
          say('There is evidence at other steps too: %{steps}.', {
            steps: others.map(stepWords).join('; '),
          }),
        ]
      : []),
  ].join(' ');
}

const evidenceIn = ({ rows }: OutcomeStep) =>
  rows.find(({ comparison }) => comparison?.judgement === 'evidence');

/** Whether of any group at a step there are enough to judge it. */
export const isJudged = ({ rows }: OutcomeStep) =>
  rows.some(({ comparison }) => comparison && comparison.judgement !== 'refused');

const where = (step: OutcomeStep) => `${stepWords(step)}:`;

const noneCompared = () =>
  say('The rates of groups cannot be compared here: they are of too few, or withheld.');

const noEvidence = (steps: readonly OutcomeStep[]) =>
  steps.every(isTold)
    ? say(
        'At no step is there evidence that the rates of groups differ; that is no proof that they are alike.',
      )
    : say(
        'At no step that is told is there evidence that the rates of groups differ; others are withheld, or of too few to give a rate. That is no proof that they are alike.',
      );

/** What is said of the whole way, where it is no evidence while a part of it is. */
const overallOf = (overall: OutcomeStep) =>
  isJudged(overall)
    ? say(
        '%{step}, over all steps together: no evidence that the rates of groups differ, which is no proof that they are alike.',
        { step: stepWords(overall) },
      )
    : say('%{step}, over all steps together: withheld, or of too few to judge.', {
        step: stepWords(overall),
      });

/** What is told of everybody, step by step, where groups cannot be compared. */
const wholes = (steps: readonly OutcomeStep[]) =>
  steps.filter(({ overall }) => !overall).flatMap((step) => wholeOf(step));

function wholeOf(step: OutcomeStep): string[] {
  const said = wholeSentence(step);
  return said === null ? [] : [`${where(step)} ${said}`];
}

/** The steps of a part of the council, or of the whole of it; the whole way first, where there is one. */
export function stepsOf({ steps }: Outcomes, part: string | null): readonly OutcomeStep[] {
  const here = steps.filter((step) => step.part === part);
  return [...here.filter(({ overall }) => overall), ...here.filter(({ overall }) => !overall)];
}

/** Whether anything can be said of a step. */
export const isTold = ({ rows }: OutcomeStep) => rows.some(({ rate }) => rate !== null);
