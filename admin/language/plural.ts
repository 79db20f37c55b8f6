import type { Category } from '../../schema/foundation/language/catalogue.ts';
import type { Language } from '../../schema/foundation/pages/words.ts';

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
