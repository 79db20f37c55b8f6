import { inSentence } from '../../schema/foundation/model/words.ts';
import { language } from '../language/language.ts';
import type { Resource } from './declaration.ts';

export { inSentence };

/** One of them, with its article where the language has one: an employee, a course. */
export const oneOf = (resource: Resource): string =>
  language === 'en' ? withArticle(resource) : inSentence(resource.label);

function withArticle({ label, pluralLabel }: Resource): string {
  // progress comes in progress notes
  const counted = pluralLabel.startsWith(`${label} `) ? pluralLabel.replace(/s$/, '') : label;
  const word = inSentence(counted);
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}
