import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Halt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';

/** A file as the caller names it: npm runs its scripts in the project's folder, wherever it was called. */
export const fromHere = (file: string) => resolve(process.env.INIT_CWD ?? '', file);

/** What a command is told that takes one file, and may be told to put it, or what is in it, in the place of another. */
export function fileAndReplace(usage: string) {
  const { values, positionals } = told(usage);
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new Halt(usage);
  return { file: fromHere(file), replace: values.replace };
}

function told(usage: string) {
  try {
    return parseArgs({
      args: wordsGiven(usage),
      options: { replace: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    throw new Halt(usage);
  }
}
