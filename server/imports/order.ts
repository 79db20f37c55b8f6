import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Import } from '../../schema/foundation/imports/import.ts';
import type { Kinds } from '../../schema/foundation/imports/kinds.ts';
import { Halt } from '../halt.ts';

/** What somebody at the terminal wants brought in. */
export interface Order {
  kind: Import;
  files: string[];
  dryRun: boolean;
  /** The name of the mapping that says what columns and values mean. */
  mapping?: string;
  options: Record<string, string>;
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** npm goes to the folder of the project; files are named from where it was called. */
export const pathOf = (file: string) => resolve(process.env.INIT_CWD ?? '.', file);

/** What the command takes. */
export const usageOf = (kinds: Kinds) =>
  `Say what to bring in: npm run import -- KIND FILE [--dry-run], where KIND is ${list.format([...kinds.keys()].sort())}.`;

/** Reads the words after `npm run import --`; what cannot be meant is one clear line. */
export function orderOf(words: string[], kinds: Kinds): Order {
  const usage = usageOf(kinds);
  const { values, positionals } = parse(words, kinds, usage);
  const [named, ...files] = positionals;
  if (!named) throw new Halt(usage);
  const kind = kinds.get(named);
  if (!kind) throw new Halt(`There is no import ${named}. ${usage}`);
  const { 'dry-run': dryRun = false, mapping, ...options } = values;
  const strange = Object.keys(options).find((name) => !kind.options?.[name]);
  if (strange) throw new Halt(`The import ${named} has no option --${strange}.`);
  if (files.length === 0) throw new Halt(usage);
  for (const file of files) checkFile(file);
  if (mapping && !kind.cells)
    throw new Halt(`The import ${named} has no columns: leave --mapping out.`);
  return {
    kind,
    files,
    dryRun: dryRun === true,
    ...(typeof mapping === 'string' && { mapping }),
    options: options as Record<string, string>,
  };
}

function parse(args: string[], kinds: Kinds, usage: string) {
  const names = [...kinds.values()].flatMap(({ options = {} }) => Object.keys(options));
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({
      args,
      options: { ...options, mapping: { type: 'string' }, 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    const { message } = error as Error;
    throw new Halt(`${message.split(/\.\s|\n/)[0]}. ${usage}`);
  }
}

function checkFile(file: string) {
  const found = statSync(pathOf(file), { throwIfNoEntry: false });
  if (!found) throw new Halt(`There is no file ${file}.`);
  if (!found.isFile()) throw new Halt(`${file} is not a file.`);
}
