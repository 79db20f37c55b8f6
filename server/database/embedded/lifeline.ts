import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from '../../halt.ts';

/** The hold of one process on the database server of a data folder. */
export interface Hold {
  /** Starts the watcher that stops the server when the last hold is gone, in whatever way. */
  watch(postmaster: number): () => void;
  release(): void;
  /** Whether some other process holds on too; ask after the release. */
  heldByOthers(): boolean;
}

const { O_RDONLY, O_RDWR, O_NONBLOCK } = constants;

/** Takes hold of the server: the kernel counts the holds, as writers of a named pipe. */
export function takeHold(dataDir: string): Hold {
  const pipe = join(dataDir, 'lifeline');
  makePipe(pipe);
  const hold = openSync(pipe, O_RDWR | O_NONBLOCK);
  return {
    watch: (postmaster) => watch(pipe, postmaster),
    release: () => closeSync(hold),
    heldByOthers: () => hasWriter(pipe),
  };
}

function makePipe(pipe: string) {
  if (existsSync(pipe)) return;
  const { status } = spawnSync('mkfifo', ['-m', '600', pipe]);
  if (status !== 0 && !existsSync(pipe)) throw new Halt(`The pipe ${pipe} could not be made.`);
}

// reads until nobody writes any more, then asks for a fast shutdown
function watch(pipe: string, postmaster: number) {
  const end = openSync(pipe, O_RDONLY);
  const script = 'read -r nothing; kill -INT "$1" 2>/dev/null';
  const watcher = spawn('sh', ['-c', script, 'lifeline', String(postmaster)], {
    stdio: [end, 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  closeSync(end);
  watcher.unref();
  return () => void watcher.kill('SIGKILL');
}

function hasWriter(pipe: string) {
  const end = openSync(pipe, O_RDONLY | O_NONBLOCK);
  try {
    return readSync(end, Buffer.alloc(1)) > 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN';
  } finally {
    closeSync(end);
  }
}
