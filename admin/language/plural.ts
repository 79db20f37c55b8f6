import type { Language } from '../../schema/foundation/pages/words.ts';

export type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A sentence that counts, by the category of the number; those that are not told apart are `other`. */
export type Forms = Readonly<Partial<Record<Category, string>> & { other: string }>;

const welsh: Readonly<Record<number, Category>> = {
  0: 'zero',
  1: 'one',
  2: 'two',
  3: 'few',
  6: 'many',
};

/** As Unicode has it for each language; few browsers know the rule of Welsh. */
export const categoryOf = (language: Language, count: number): Category =>
  language === 'cy' ? (welsh[count] ?? 'other') : count === 1 ? 'one' : 'other';
