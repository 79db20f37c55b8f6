import { catalogue, language } from './language.ts';
import { say } from './say.ts';

/**
 * Says what the server composed. The catalogue has its sentences with a number for each part that is put in, as
 * `There is no such %{1} that you can see.`: one is known again by what stands between the parts. Of several sentences
 * each is said by itself, and what none fits stays as it came.
 */
export function sayServed(english: string): string {
  if (language === 'en' || english === '') return english;
  if (english in catalogue) return say(english);
  for (const { key, form, whole } of forms()) {
    const [, ...parts] = (whole === isWhole(english) && form.exec(english)) || [];
    if (parts.length > 0) return say(key, numbered(parts));
  }
  const sentences = english.split(/(?<=[.?]) (?=\p{Lu})/u);
  return sentences.length > 1 ? sentences.map(sayServed).join(' ') : english;
}

const numbered = (parts: readonly string[]) =>
  Object.fromEntries(parts.map((part, i) => [String(i + 1), sayPart(part)]));

/** What was put into a sentence: things by their names or their numbers, one or several, or a phrase. */
function sayPart(part: string): string {
  const things = part.split(/, | and /).map(sayThing);
  return things.every((each) => each !== undefined) ? things.join(', ') : sayServed(part);
}

function sayThing(words: string): string | undefined {
  const [, date, month, year] = day.exec(words) ?? [];
  if (month) return `${date} ${say(month)} ${year}`;
  const [, number, counted = ''] = many.exec(words) ?? [];
  const things = sayName(counted);
  return things ? `${things}: ${number}` : sayName(words);
}

/** A word of the catalogue; labels stand there with a capital. */
function sayName(words: string): string | undefined {
  if (words in catalogue) return say(words);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const said = words && label in catalogue ? say(label) : undefined;
  return said && said.charAt(0).toLowerCase() + said.slice(1);
}

const day = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/;
const many = /^([\d,]+) (\D+)$/;

interface Form {
  key: string;
  form: RegExp;
  whole: boolean;
}

let compiled: Form[] | undefined;

/** The sentences with parts, those that say the most themselves first. */
function forms(): Form[] {
  compiled ??= Object.keys(catalogue)
    .filter((key) => place.test(key))
    .sort((a, b) => literal(b).length - literal(a).length)
    .map((key) => ({
      key,
      form: new RegExp(`^${key.split(place).map(escaped).join(part)}$`, 'u'),
      whole: isWhole(key),
    }));
  return compiled;
}

const place = /%\{\d\}/;

/** Whether it is a sentence, and no part of one. */
const isWhole = (words: string) => /[.?]$/.test(words);

/** Whatever holds no end of a sentence. */
const part = '((?:(?![.?] \\p{Lu}).)*?)';

const literal = (key: string) => key.split(place).join('');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
