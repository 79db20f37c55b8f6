import { existsSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** Lets go of a lock; a process that ends in any way lets go of it too. */
export type Release = () => void;

const busy = 5;

/** Takes a lock between processes, or answers undefined when another one holds it. */
export function tryLock(file: string): Release | undefined {
  if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
  // SQLite knows how to lock a file on every system, and the kernel forgets the lock of a dead process
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = memory; begin exclusive');
    return () => database.close();
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
}

/** Takes a lock between processes, waiting for it. */
export async function lock(file: string): Promise<Release> {
  for (;;) {
    const release = tryLock(file);
    if (release) return release;
    await pause(50);
  }
}
