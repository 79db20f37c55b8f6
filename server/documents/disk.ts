import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Store } from './store.ts';

/** Files in a folder, spread over others by the last two letters of their ids. */
export function diskStore(folder: string): Store {
  const drawerOf = (id: string) => join(folder, id.slice(-2));
  const pathOf = (id: string) => join(drawerOf(id), id);
  return {
    async keep(id, draft) {
      await mkdir(drawerOf(id), { recursive: true, mode: 0o700 });
      await rename(draft, pathOf(id));
      await settle(drawerOf(id));
    },
    open: (id) => opened(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}

/** Makes what a folder holds outlast a loss of power. */
async function settle(folder: string) {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function opened(path: string): Promise<Readable> {
  const file = await open(path);
  return file.createReadStream();
}
