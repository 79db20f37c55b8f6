import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Release, tryLock } from '../lock.ts';

/** Where files are while they arrive: a folder of this process's own. */
export interface Aside {
  /** A path that no other file has. */
  draft(): string;
  /** Removes what is still there of one. */
  discard(draft: string): Promise<void>;
  close(): void;
}

/** Makes a folder aside, and removes those whose process is no more with all that they hold. */
export function openAside(folder: string): Aside {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  clear(folder);
  const { name, release } = ownPlace(folder);
  const own = join(folder, name);
  mkdirSync(own, { mode: 0o700 });
  return {
    draft: () => join(own, randomUUID()),
    discard: (draft) => rm(draft, { force: true }),
    close() {
      rmSync(own, { recursive: true, force: true });
      rmSync(lockOf(folder, name), { force: true });
      release();
    },
  };
}

const suffix = '.lock';
const lockOf = (folder: string, name: string) => join(folder, `${name}${suffix}`);

function ownPlace(folder: string): { name: string; release: Release } {
  for (;;) {
    const name = randomUUID();
    const release = tryLock(lockOf(folder, name));
    // somebody who clears up may have been quicker
    if (release && existsSync(lockOf(folder, name))) return { name, release };
    release?.();
  }
}

function clear(folder: string) {
  const names = readdirSync(folder).map((name) => name.replace(suffix, ''));
  for (const name of new Set(names)) {
    const release = tryLock(lockOf(folder, name));
    if (!release) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
    rmSync(lockOf(folder, name), { force: true });
    release();
  }
}
