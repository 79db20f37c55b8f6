/** How much a contract matters to equality. */
export const relevances = ['low', 'medium', 'high'] as const;

/** What is bought, as notices sort it. */
export const categories = ['goods', 'services', 'works'] as const;

/** How well a contract is kept, in the words of the Procurement Act 2023, s.71. */
export const ratings = [
  'good',
  'approachingTarget',
  'requiresImprovement',
  'inadequate',
  'other',
] as const;
