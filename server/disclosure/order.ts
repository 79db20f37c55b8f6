import { parseArgs } from 'node:util';
import { Halt } from '../halt.ts';

const most = 999_999;
const characteristics = ['rows', 'columns', 'both', 'none'] as const;

/** What somebody at the terminal wants protected, and how. */
export interface Order {
  file: string;
  threshold: number;
  /** Where the characteristic of people is: nobody there may be told to be like all others. */
  characteristic: (typeof characteristics)[number];
}

export const usage =
  'Say what to protect: npm run protect -- FILE --threshold 10 [--characteristic rows|columns|both|none]';

/** Reads the words after `npm run protect --`; what cannot be meant is one clear line. */
export function orderOf(words: string[]): Order {
  const { values, positionals } = parse(words);
  const { threshold, characteristic } = values;
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new Halt(usage);
  if (!/^\d{1,6}$/.test(threshold) || Number(threshold) < 2)
    throw new Halt(`The threshold is a whole number from 2 to ${most}, not ${threshold}.`);
  const where = characteristics.find((each) => each === characteristic);
  if (!where) throw new Halt(usage);
  return { file, threshold: Number(threshold), characteristic: where };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: withSigns(words),
      options: {
        threshold: { type: 'string', default: '10' },
        characteristic: { type: 'string', default: 'both' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Halt(`${(error as Error).message.split(/\.\s|\n/)[0]}. ${usage}`);
  }
}

/** A number below nothing belongs to the option before it: alone it would be read as an option too. */
const withSigns = (words: readonly string[]) =>
  words
    .join('\0')
    .replace(/\0(?=-\d)/g, '=')
    .split('\0');
