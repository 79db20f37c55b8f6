import { createHmac } from 'node:crypto';
import { Halt } from '../halt.ts';
import type { Settings } from '../settings.ts';
import { withClient, withDatabase, withLogin } from './connect.ts';
import { embeddedServer } from './embedded.ts';

/** A database that is there to be used by its owner. */
export interface OpenDatabase {
  ownerUrl: string;
  embedded: boolean;
  close(): Promise<void>;
}

const leastVersion = 18;

/** The database of the settings: the one they name, or the embedded one, started or joined. */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<Settings, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (databaseUrl) {
    await checkServer(databaseUrl);
    return { ownerUrl: databaseUrl, embedded: false, close: async () => undefined };
  }
  const server = await embeddedServer(dataDir);
  try {
    const ownerUrl = await ensureOwner(server.url);
    return { ownerUrl, embedded: true, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function checkServer(url: string) {
  const { host, pathname } = new URL(url);
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    return rows[0]?.version ?? '';
  }).catch((error) => {
    const reason = error.message || error.code;
    throw new Halt(`The database ${host}${pathname} cannot be used: ${reason}.`);
  });
  if (Number.parseInt(version, 10) >= leastVersion) return;
  throw new Halt(`PostgreSQL ${leastVersion} or later is needed; ${host} runs ${version}.`);
}

/** Makes the owner and its database in a server of our own: all that the superuser is used for. */
export async function ensureOwner(superuserUrl: string): Promise<string> {
  const { password: key } = new URL(superuserUrl);
  const password = createHmac('sha256', key).update('evenhand_owner').digest('hex');
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount: roles } = await client.query(
      `select from pg_roles where rolname = 'evenhand_owner'`,
    );
    if (!roles) {
      await client.query(
        `create role evenhand_owner login createrole createdb password '${password}'`,
      );
    }
    const { rowCount: databases } = await client.query(
      `select from pg_database where datname = 'evenhand'`,
    );
    if (!databases) await client.query('create database evenhand owner evenhand_owner');
  });
  return withDatabase(withLogin(superuserUrl, 'evenhand_owner', password), 'evenhand');
}
