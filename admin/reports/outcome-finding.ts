import { say } from '../language/say.ts';
import { outcomeSentence, stageWords } from './outcome-words.ts';
import type { OutcomeStep, Outcomes } from './outcomes-api.ts';

/** One sentence first: what the figures are evidence of, or that they are of nothing. */
export function finding(outcomes: Outcomes, steps: readonly OutcomeStep[]): string {
  const found = steps.flatMap((step) =>
    step.rows.flatMap((row) => (row.comparison?.judgement === 'evidence' ? [{ step, row }] : [])),
  );
  const [first] = found;
  const judged = steps.some(({ rows }) =>
    rows.some(({ comparison }) => comparison && comparison.judgement !== 'refused'),
  );
  if (!judged) return say('No rates can be compared here: they are of too few, or withheld.');
  if (!first && !steps.every(isTold))
    return say(
      'At no step that is told is there evidence that the rates of groups differ; others are withheld, or of too few to give a rate. That is no proof that they are alike.',
    );
  if (!first)
    return say(
      'At no step is there evidence that the rates of groups differ; that is no proof that they are alike.',
    );
  const said = outcomeSentence(outcomes, first.step, first.row);
  const where = say('From “%{from}” to “%{to}”:', {
    from: stageWords[first.step.from] ?? first.step.from,
    to: stageWords[first.step.to] ?? first.step.to,
  });
  return `${where} ${said}`;
}

/** The steps of a part of the council, or of the whole of it; the whole way first, where there is one. */
export function stepsOf({ steps }: Outcomes, part: string | null): readonly OutcomeStep[] {
  const here = steps.filter((step) => step.part === part);
  return [...here.filter(({ overall }) => overall), ...here.filter(({ overall }) => !overall)];
}

/** Whether anything can be said of a step. */
export const isTold = ({ rows }: OutcomeStep) => rows.some(({ rate }) => rate !== null);
