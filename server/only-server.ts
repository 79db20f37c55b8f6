import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from './database/embedded/lock.ts';
import { Halt } from './halt.ts';

/** Makes this the only process that serves from the data folder, as long as it lives. */
export function onlyServer(dataDir: string): { announce(address: string): void } {
  const file = join(dataDir, 'serving');
  const address = join(dataDir, 'serving-at');
  if (!tryLock(file)) throw new Halt(`Evenhand runs already${where(address)}.`);
  writeFileSync(address, '');
  return { announce: (text) => writeFileSync(address, text) };
}

function where(file: string) {
  try {
    const address = readFileSync(file, 'utf8');
    return address && ` at ${address}`;
  } catch {
    return '';
  }
}
