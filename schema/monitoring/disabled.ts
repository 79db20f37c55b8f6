/** What follows from the two parts of the question about disability. */
export type Disabled = 'disabled' | 'notDisabled' | 'undisclosed';

const byCategory: Readonly<Record<string, Disabled>> = {
  reducedALot: 'disabled',
  reducedALittle: 'disabled',
  notReduced: 'notDisabled',
  noCondition: 'notDisabled',
};

/**
 * Whether somebody counts as disabled: a lasting condition that reduces what they can do day to day.
 * A condition of which the effect was not said, a refusal and a blank disclose nothing.
 */
export const disabled = (category: string | null): Disabled =>
  byCategory[category ?? ''] ?? 'undisclosed';
