import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Halt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';

/** A file as the caller names it: npm runs its scripts in the project's folder, wherever it was called. */
export const fromHere = (file: string) => resolve(process.env.INIT_CWD ?? '', file);

const whyUnread: Record<string, (file: string) => string> = {
  ENOENT: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder. Say which file in it.`,
  EACCES: (file) => `${file} may not be read by this account of the machine.`,
};

/** Why a file could not be read, in a line for the operator. */
export const unread =
  (file: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (!error.code) throw error;
    throw new Halt(whyUnread[error.code ?? '']?.(file) ?? `${file} cannot be read: ${error.code}.`);
  };

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
