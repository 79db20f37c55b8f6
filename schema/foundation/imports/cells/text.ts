import type { Reader } from './reading.ts';

/** One line of text, no longer than `most` characters; runs of spaces become one. */
export const line =
  (most: number): Reader<string> =>
  (text) =>
    upTo(most, text.replace(/\s+/g, ' '));

/** Text of any number of lines, no longer than `most` characters. */
export const prose =
  (most = 50_000): Reader<string> =>
  (text) =>
    upTo(most, text);

/** An e-mail address. */
export const email =
  (most: number): Reader<string> =>
  (text) =>
    /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text)
      ? upTo(most, text)
      : { reason: 'This is not an e-mail address.' };

function upTo(most: number, value: string) {
  const length = value.length > most ? [...value].length : value.length;
  return length > most
    ? { reason: `This has ${figures(length)} characters; the most is ${figures(most)}.` }
    : { value };
}

const figures = (count: number) => count.toLocaleString('en-GB');
