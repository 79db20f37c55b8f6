import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { kill, pid } from 'node:process';

const folder = '.data';

/** Does the work while no other process of this checkout does it; the lock of a dead process does not count. */
export function alone(name, work) {
  mkdirSync(folder, { recursive: true });
  const lock = `${folder}/${name}`;
  while (!taken(lock)) {
    if (!alive(holder(lock))) rmSync(lock, { force: true });
    pause(200);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

// a link appears whole, with its content, or not at all
function taken(lock) {
  const mine = `${lock}.${pid}`;
  writeFileSync(mine, String(pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine);
  }
}

function holder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function alive(process) {
  if (!process) return false;
  try {
    kill(process, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
