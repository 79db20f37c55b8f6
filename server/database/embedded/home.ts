import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeSharedFolder, sharedFolder } from './binaries.ts';
import { privateFolder, type Runtime } from './cluster.ts';

/** The folder of the database: in the data folder, or behind a link where its account cannot go there. */
export function databaseHome(dataDir: string, runtime: Runtime): string {
  const home = join(dataDir, 'postgresql');
  const kind = lstatSync(home, { throwIfNoEntry: false });
  if (kind?.isDirectory()) return home;
  if (kind && ours(home)) return realpathSync(home);
  if (kind) rmSync(home);
  // the account may pass through; what lies inside is closed to it file by file
  if (runtime.account) chmodSync(dataDir, 0o711);
  if (reachable(dataDir, runtime)) {
    privateFolder(home, runtime);
    return home;
  }
  return homeElsewhere(home, runtime);
}

function reachable(folder: string, { account }: Runtime) {
  if (!account) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

function homeElsewhere(link: string, runtime: Runtime) {
  makeSharedFolder();
  const home = mkdtempSync(join(sharedFolder, 'database-'));
  writeFileSync(join(home, 'belongs-to'), link);
  privateFolder(home, runtime);
  symlinkSync(home, link);
  return home;
}

// a copied checkout brings along the link to the database of the original
function ours(link: string) {
  const home = readlinkSync(link);
  const owner = read(join(home, 'belongs-to'));
  if (owner === undefined) return false;
  if (owner !== link && leadsTo(owner, home)) return false;
  writeFileSync(join(home, 'belongs-to'), link);
  return true;
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function leadsTo(link: string, home: string) {
  try {
    return readlinkSync(link) === home;
  } catch {
    return false;
  }
}
