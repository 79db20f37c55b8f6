import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './halt.ts';
import { tryLock } from './lock.ts';
import type { Settings } from './settings.ts';

/** The place of a process that serves. */
export interface Place {
  announce(address: string): void;
  leave(): Promise<void>;
}

type Where = Pick<Settings, 'dataDir' | 'databaseUrl'>;

interface Holder {
  process: number;
  /** Where it answers, once it does. */
  address?: string;
}

/**
 * Takes the place, for as long as this process lives. On the embedded database there is one, and whoever comes second
 * is told who has it; a database of the operator's own is served by as many as they like, and the first is announced.
 */
export function takePlace(where: Where): Place {
  const { lock, holder } = filesOf(where);
  const release = tryLock(lock);
  if (!release && !where.databaseUrl) throw new Halt(taken(where.dataDir, read(holder)));
  const write = (known: Holder) => void (release && writeFileSync(holder, JSON.stringify(known)));
  write({ process: process.pid });
  return {
    announce: (address) => write({ process: process.pid, address }),
    leave: async () => release?.(),
  };
}

/** Where a process serves this database from this data folder at this moment; nowhere when none does. */
export function servingAt(where: Where): string | undefined {
  const { lock, holder } = filesOf(where);
  if (!existsSync(lock)) return;
  const release = tryLock(lock);
  release?.();
  return release ? undefined : read(holder)?.address;
}

function filesOf({ dataDir, databaseUrl }: Where) {
  const lock = join(dataDir, databaseUrl ? `serving-${digest(databaseUrl)}` : 'serving');
  return { lock, holder: `${lock}.json` };
}

// which database it is, and nothing of the password
function digest(databaseUrl: string) {
  const { host, pathname } = new URL(databaseUrl);
  return createHash('sha256')
    .update(host + pathname)
    .digest('hex')
    .slice(0, 12);
}

function taken(dataDir: string, holder: Holder | undefined) {
  const at = holder?.address ? ` at ${holder.address}` : '';
  const by = holder ? ` (process ${holder.process})` : '';
  return `Evenhand runs already${at}${by}, on the data in ${dataDir}. Stop it, or set DATA_DIR to another folder.`;
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
