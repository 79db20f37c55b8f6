import type { OutcomeRow, OutcomeStep, Outcomes } from './outcomes-api.ts';

/** The groups of a step in another year. */
export const rowsThen = (
  { steps }: Outcomes,
  { part, from, to }: Pick<OutcomeStep, 'part' | 'from' | 'to'>,
): readonly OutcomeRow[] =>
  steps.find((step) => step.part === part && step.from === from && step.to === to)?.rows ?? [];

/** The rate of a group among them; none where it is withheld or was not there. */
export const rateIn = (rows: readonly OutcomeRow[], band: string): number | null =>
  rows.find((row) => row.band === band)?.rate ?? null;
