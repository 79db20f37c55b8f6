import type { Check } from '../foundation/form/checks.ts';

/** Refuses an empty box with a sentence of its own. */
export const needed =
  (sentence: string): Check =>
  (value) =>
    value ? undefined : sentence;
