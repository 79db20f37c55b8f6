/** `Exit answers: Ethnic group`, `2026-03-31` as `exit-answers-ethnic-group-2026-03-31`. */
export const fileNameOf = (...words: readonly (string | null | undefined)[]) =>
  words
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
