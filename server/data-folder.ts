import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Halt } from './halt.ts';

/** Makes the data folder, for its owner alone, with the folders above it that are missing. */
export function makeDataFolder(dataDir: string): void {
  const missing: string[] = [];
  for (let folder = resolve(dataDir); !existsSync(folder); folder = dirname(folder))
    missing.unshift(folder);
  try {
    // one by one: asked for all of them, Node tries for ever on a file system that takes no folders
    for (const folder of missing) make(folder);
  } catch {
    throw new Halt(`DATA_DIR must be a folder that can be written to; ${dataDir} is not.`);
  }
}

function make(folder: string) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
