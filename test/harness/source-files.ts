import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

export const root = resolve(import.meta.dirname, '../..');
const tops = ['admin', 'bench', 'drill', 'schema', 'scripts', 'server', 'test'];
const left = new Set(['node_modules', 'dist', 'targets', '__snapshots__']);

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ts|tsx|mjs|js)$/.test(entry.name) ? [path] : [];
  });

/** Every file of code that is ours, by its path from the root. */
export const files = tops.flatMap(filesIn);

export const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** A file without its comments. */
export const code = (path: string) => read(path).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');

export const inFolder = (...folders: string[]) =>
  files.filter((path) => folders.some((folder) => path.startsWith(folder)));

export const domainNames = readdirSync(join(root, 'schema'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'foundation')
  .map(({ name }) => name);

/** Fails with every offender and what to do about it. */
export const expectNone = (offenders: readonly string[], remedy: string) =>
  expect(offenders, remedy).toEqual([]);
