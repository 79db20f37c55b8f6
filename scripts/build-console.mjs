import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pid, stderr } from 'node:process';
import { alone } from './alone.mjs';
import { compress } from './compress.mjs';
import { fingerprint, marked } from './fingerprint.mjs';

const sources = [
  'admin',
  'schema/schema.graphql',
  'schema/foundation/permissions',
  'schema/foundation/exports/csv-cell.ts',
  'schema/foundation/exports/formula.ts',
  'package-lock.json',
  'scripts/build-console.mjs',
  'scripts/compress.mjs',
];
const built = 'admin/dist';
const mark = `${built}/.built`;

/** Builds the console when what it is made of has changed. */
export function buildConsole() {
  if (!existsSync('admin/vite.config.ts')) return;
  const print = fingerprint([], sources);
  if (marked(mark, print)) return;
  alone('building', () => {
    if (marked(mark, print)) return;
    stderr.write('Building the console: this takes half a minute…\n');
    const fresh = resolve(`node_modules/.console-${pid}`);
    const vite = ['node_modules/vite/bin/vite.js', 'build', 'admin', '--outDir', fresh];
    const options = ['--emptyOutDir', '--logLevel', 'error'];
    const { status } = spawnSync(node(), [...vite, ...options], { stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new Error('The console could not be built: see the message above.');
    }
    compress(`${fresh}/assets`);
    writeFileSync(`${fresh}/.built`, print);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  });
}

// the project's own Node where its package exists, else the machine's
function node() {
  const own = resolve('node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}
