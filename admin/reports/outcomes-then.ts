import type { OutcomeRow, OutcomeStep, Outcomes } from './outcomes-api.ts';

/** A step in another year; nothing where it was not there. */
export const stepThen = (
  { steps }: Outcomes,
  { part, from, to }: Pick<OutcomeStep, 'part' | 'from' | 'to'>,
): OutcomeStep | undefined =>
  steps.find((step) => step.part === part && step.from === from && step.to === to);

/** The groups of a step in another year. */
export const rowsThen = (
  outcomes: Outcomes,
  step: Pick<OutcomeStep, 'part' | 'from' | 'to'>,
): readonly OutcomeRow[] => stepThen(outcomes, step)?.rows ?? [];

/** The rate of a group among them; none where it is withheld or was not there. */
export const rateIn = (rows: readonly OutcomeRow[], band: string): number | null =>
  rows.find((row) => row.band === band)?.rate ?? null;
