import type pg from 'pg';

type Watcher = (client: pg.PoolClient) => void;

const open = new Map<pg.Pool, string>();
const clients = new Set<pg.PoolClient>();
const watchers = new Set<Watcher>();

/** Lets those who watch over the process see a pool and its connections. */
export function watched(pool: pg.Pool, name: string): pg.Pool {
  open.set(pool, name);
  pool.on('connect', (client) => {
    clients.add(client);
    for (const watcher of watchers) watcher(client);
  });
  pool.on('remove', (client) => void clients.delete(client));
  return pool;
}

/** The pools that are open, by name; several of one name count together. */
export function openPools(): Map<string, pg.Pool[]> {
  for (const pool of open.keys()) if (pool.ended) open.delete(pool);
  return Map.groupBy(open.keys(), (pool) => open.get(pool)!);
}

/** Shows every connection of every pool, open or to come, to the watcher, until it is told to stop. */
export function watchConnections(watcher: Watcher): () => void {
  for (const client of clients) watcher(client);
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
