import { filled, type Values } from '../../schema/foundation/language/filled.ts';
import { catalogue, language } from './language.ts';
import { categoryOf } from './plural.ts';

/** Says an English sentence in the language of the reader. */
export function say(english: string, values?: Values): string {
  const said = catalogue[english] ?? english;
  return filled(typeof said === 'string' ? said : said.other, values);
}

/** Says how many there are: `sayCount(rows, 'One row', '%{count} rows')`; other languages have more forms. */
export function sayCount(count: number, one: string, other: string, values?: Values): string {
  const said = catalogue[other] ?? { one, other };
  const forms = typeof said === 'string' ? { other: said } : said;
  return filled(forms[categoryOf(language, count)] ?? forms.other, { count, ...values });
}
