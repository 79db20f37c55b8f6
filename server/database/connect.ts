import { createHmac } from 'node:crypto';
import pg from 'pg';
import { OneText } from '../../schema/foundation/planner/one-text.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { watched } from './watched.ts';

/** The logins that serve; the owner migrates and does nothing else. */
export const servingRoles = [
  'evenhand_app',
  'evenhand_profiles',
  'evenhand_reports',
  'evenhand_jobs',
] as const;
export type ServingRole = (typeof servingRoles)[number];

/** The address of the same database for each of its five roles. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  profiles: string;
  reports: string;
  /** The queue of jobs, and nothing else. */
  jobs: string;
}

/** The password of a serving role follows from the secret, so that nobody has to keep it. */
export const rolePassword = (secret: string, role: ServingRole) =>
  createHmac('sha256', secret).update(role).digest('hex');

/** From the owner's address to those of all roles. */
export function databaseUrls(ownerUrl: string, secret: string): DatabaseUrls {
  const as = (role: ServingRole) => withLogin(ownerUrl, role, rolePassword(secret, role));
  return {
    owner: ownerUrl,
    app: as('evenhand_app'),
    profiles: as('evenhand_profiles'),
    reports: as('evenhand_reports'),
    jobs: as('evenhand_jobs'),
  };
}

/** The same address for another login. */
export function withLogin(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = user;
  url.password = password;
  return url.href;
}

/** The same server and login, another database. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

/** The same login and database at another place, which may call the database otherwise. */
export function withPlace(address: string, place: string): string {
  const url = new URL(address);
  const { host, pathname, search } = new URL(place);
  url.host = host;
  url.pathname = pathname;
  url.search = search;
  return url.href;
}

export interface PoolOptions {
  max: number;
  /** Milliseconds that a statement may take. */
  statementTimeout?: number;
  /** Milliseconds after which ours ends the wait, when the database can no longer be reached; 0 for never. */
  queryTimeout?: number;
  /** Milliseconds to wait for a connection. */
  patience?: number;
  /** How the database names us in its list of connections. */
  name?: string;
  /** Whether a prepared statement is planned once for all values: it finds its rows by keys. */
  plannedOnce?: boolean;
  /** Whether it goes through a pooler, which takes no limits from us. */
  pooled?: boolean;
  /** Whether statements go without names: the next transaction may run where they are not known. */
  nameless?: boolean;
}

/** How long anything waits for another. */
export const waits = {
  lock_timeout: 5000,
  idle_in_transaction_session_timeout: 30_000,
};

/** Explicit limits for every connection: nothing waits without an end. */
export const connectionOptions = (
  url: string,
  {
    statementTimeout = 10_000,
    queryTimeout = statementTimeout && statementTimeout + 500,
    patience = 3000,
    name = '',
    plannedOnce = false,
    pooled = false,
  }: Omit<PoolOptions, 'max'> = {},
) => ({
  connectionString: url,
  connectionTimeoutMillis: patience,
  query_timeout: queryTimeout,
  keepAlive: true,
  application_name: `evenhand ${name}`.trim(),
  ...(!pooled && {
    ...waits,
    statement_timeout: statementTimeout,
    options: `-c TimeZone=UTC${plannedOnce ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
  }),
});

/** A pool of connections with explicit limits; a connection that breaks is just replaced. */
export function pool(url: string, { max, ...limits }: PoolOptions): pg.Pool {
  const connections = new pg.Pool({ ...connectionOptions(url, limits), max });
  connections.on('error', () => undefined);
  // one that breaks in use fails its next statement: that is soon enough
  connections.on('connect', (client) => client.on('error', () => undefined));
  if (limits.nameless) connections.on('connect', withoutNames);
  sayWhenFull(connections);
  return watched(connections, limits.name ?? 'other');
}

function withoutNames(client: pg.PoolClient) {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const nameless = (first: unknown, ...rest: unknown[]) => {
    if (first instanceof OneText) first.name = '';
    const plain = typeof first === 'object' && first !== null && !('submit' in first);
    return query(plain ? { ...first, name: undefined } : first, ...rest);
  };
  client.query = nameless as typeof client.query;
}

/** Whoever has waited for a free connection in vain is told so, and that it passes. */
function sayWhenFull(connections: pg.Pool) {
  const connect = connections.connect.bind(connections);
  const told = (error: Error) => (error.message === noneFree ? busy() : error);
  function connectOrSay(): Promise<pg.PoolClient>;
  function connectOrSay(callback: Connected): void;
  function connectOrSay(callback?: Connected) {
    if (!callback)
      return new Promise<pg.PoolClient>((resolve, reject) => {
        connect((error, client) => (client ? resolve(client) : reject(told(error!))));
      });
    connect((error, ...connected) => callback(error && told(error), ...connected));
  }
  connections.connect = connectOrSay;
}

type Connected = Parameters<pg.Pool['connect']>[0];

// what pg-pool says of a wait, and of nothing else
const noneFree = 'timeout exceeded when trying to connect';

const busy = () =>
  new Refusal('BUSY', 'Too much is being asked at this moment. Try again in a few seconds.');

/** Runs work on one connection that is closed afterwards. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectionOptions(url, { statementTimeout: 0 }));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
