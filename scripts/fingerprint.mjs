import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over words and the contents of files and folders, in a fixed order. */
export function fingerprint(words, paths) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths.flatMap(files)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Whether the mark left by the last successful run still says the same. */
export const marked = (mark, print) => existsSync(mark) && readFileSync(mark, 'utf8') === print;

const generated = new Set(['node_modules', 'dist']);

function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !generated.has(name));
  return names.sort().flatMap((name) => files(join(path, name)));
}
