import type { Catalogue } from './catalogue.ts';
import { filled } from './filled.ts';

/**
 * Says what the server composed in the language of a catalogue. It has the sentences with a number for each part that
 * is put in, as `There is no such %{1} that you can see.`: one is known again by what stands between the parts. Of
 * several sentences each is said by itself, and what none fits stays as it came.
 */
export function recogniser(catalogue: Catalogue): (english: string) => string {
  const forms = formsOf(Object.keys(catalogue));

  function said(english: string): string {
    if (english in catalogue) return words(english);
    for (const { key, form, whole } of forms) {
      const [, ...parts] = (whole === isWhole(english) && form.exec(english)) || [];
      if (parts.length > 0) return filled(words(key), numbered(parts));
    }
    const sentences = english.split(/(?<=[.?]) (?=\p{Lu})/u);
    return sentences.length > 1 ? sentences.map(said).join(' ') : english;
  }

  function words(key: string): string {
    const found = catalogue[key] ?? key;
    return typeof found === 'string' ? found : found.other;
  }

  const numbered = (parts: readonly string[]) =>
    Object.fromEntries(parts.map((each, i) => [String(i + 1), saidPart(each)]));

  /** What was put into a sentence: things by their names or their numbers, one or several, or a phrase. */
  function saidPart(part: string): string {
    const things = part.split(/, | and /).map(thing);
    return things.every((each) => each !== undefined) ? things.join(', ') : said(part);
  }

  function thing(text: string): string | undefined {
    const [, date, month, year] = day.exec(text) ?? [];
    if (month) return `${date} ${words(month)} ${year}`;
    const [, number, counted = ''] = many.exec(text) ?? [];
    const things = name(counted);
    return things ? `${things}: ${number}` : name(text);
  }

  /** A word of the catalogue; labels stand there with a capital. */
  function name(text: string): string | undefined {
    if (text in catalogue) return words(text);
    const label = text.charAt(0).toUpperCase() + text.slice(1);
    if (!text || !(label in catalogue)) return undefined;
    const found = words(label);
    return found.charAt(0).toLowerCase() + found.slice(1);
  }

  return said;
}

const day = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/;
const many = /^([\d,]+) (\D+)$/;

interface Form {
  key: string;
  form: RegExp;
  whole: boolean;
}

/** The sentences with parts, those that say the most themselves first. */
const formsOf = (keys: readonly string[]): Form[] =>
  keys
    .filter((key) => place.test(key))
    .sort((a, b) => literal(b).length - literal(a).length)
    .map((key) => ({
      key,
      form: new RegExp(`^${key.split(place).map(escaped).join(part)}$`, 'u'),
      whole: isWhole(key),
    }));

const place = /%\{\d\}/;

/** Whatever holds no end of a sentence. */
const part = '((?:(?![.?] \\p{Lu}).)*?)';

/** Whether it is a sentence, and no part of one. */
const isWhole = (text: string) => /[.?]$/.test(text);

const literal = (key: string) => key.split(place).join('');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
