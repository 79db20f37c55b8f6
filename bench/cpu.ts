import { readdirSync, readFileSync } from 'node:fs';

// Linux counts in hundredths of a second
const millisecondsPerTick = 10;

interface Process {
  parent: number;
  /** Of the process itself, and with the children it has buried. */
  own: number;
  withBuried: number;
}

/** Milliseconds of CPU that a process has used so far, all its threads together. */
export const cpuOf = (pid: number): number | null => read(pid)?.own ?? null;

/** Milliseconds of CPU that a database server has used so far, in all its processes. */
export function databaseCpu(postmaster: number): number | null {
  const main = read(postmaster);
  if (!main) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => read(Number(name)))
    .filter((each) => each?.parent === postmaster);
  return main.withBuried + children.reduce((sum, child) => sum + child!.withBuried, 0);
}

/** The process that started this one. */
export const parentOf = (pid: number): number => read(pid)?.parent ?? 0;

function read(pid: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name before the bracket may hold anything
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system, buriedUser, buriedSystem] = fields.slice(11, 15).map(Number);
    const own = millisecondsPerTick * (user! + system!);
    const buried = millisecondsPerTick * (buriedUser! + buriedSystem!);
    return { parent: Number(fields[1]), own, withBuried: own + buried };
  } catch {
    return undefined;
  }
}
