import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './halt.ts';
import { tryLock } from './lock.ts';

/** The place of the one process that serves from a data folder. */
export interface Place {
  announce(address: string): void;
  leave(): Promise<void>;
}

/** Takes the place, for as long as this process lives; says where the other one serves if it is taken. */
export function takePlace(dataDir: string): Place {
  const address = join(dataDir, 'serving-at');
  const release = tryLock(join(dataDir, 'serving'));
  if (!release) throw new Halt(`Evenhand runs already${at(address)}.`);
  writeFileSync(address, '');
  return {
    announce: (text) => writeFileSync(address, text),
    leave: async () => release(),
  };
}

function at(file: string) {
  try {
    const address = readFileSync(file, 'utf8');
    return address && ` at ${address}`;
  } catch {
    return '';
  }
}
