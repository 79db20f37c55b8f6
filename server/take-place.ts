import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Where a process serves from this data folder at this moment; nowhere when none does. */
export function servingAt(dataDir: string): string | undefined {
  if (!existsSync(join(dataDir, 'serving'))) return;
  const release = tryLock(join(dataDir, 'serving'));
  release?.();
  return release ? undefined : announced(join(dataDir, 'serving-at')) || undefined;
}

const at = (file: string) => {
  const address = announced(file);
  return address && ` at ${address}`;
};

function announced(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
