import { language } from './language.ts';
import { say } from './say.ts';

/** Under which names a declaration holds words for people. */
const worded = new Set(['label', 'pluralLabel', 'description', 'question', 'measure']);

/** Whether people read what is declared under that name; the name of a choice they do, that of a field not. */
export const isWorded = (of: object, name: string) =>
  worded.has(name) || (name === 'name' && Object.keys(of).length === 2 && 'id' in of);

/** What is declared, with its words in the language of the reader. */
export const inLanguage = <Declared>(declared: Declared): Declared => reworded(declared, isWorded);

/** Messages of somebody else's, every one of them in the language of the reader. */
export const sayAll = <Messages>(messages: Messages): Messages => reworded(messages, () => true);

const reworded = <Whole>(whole: Whole, isRead: typeof isWorded): Whole =>
  language === 'en' ? whole : (withWords(whole, isRead) as Whole);

function withWords(value: unknown, isRead: typeof isWorded): unknown {
  if (Array.isArray(value)) return value.map((each) => withWords(each, isRead));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      typeof part === 'string' && isRead(value, name) ? say(part) : withWords(part, isRead),
    ]),
  );
}
