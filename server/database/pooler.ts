import pg from 'pg';
import { Halt } from '../halt.ts';
import type { Settings } from '../settings.ts';
import {
  connectionOptions,
  type DatabaseUrls,
  type PoolOptions,
  waits,
  withClient,
  withPlace,
} from './connect.ts';

/** The way through a PgBouncer, which lends a connection of its own for each transaction. */
export interface Pooler {
  url: string;
  /** Whether it keeps prepared statements apart, as those from 1.21 on can. */
  keepsStatements: boolean;
}

/** The way to a pool of short transactions: through the pooler, where there is one. */
export const through = (
  pooler: Pooler | undefined,
  url: string,
  options: PoolOptions,
): [string, PoolOptions] =>
  pooler
    ? [withPlace(url, pooler.url), { ...options, pooled: true, nameless: !pooler.keepsStatements }]
    : [url, options];

/** Readies the database for a pooler, and finds out what it can. */
export async function openPooler(
  urls: DatabaseUrls,
  { poolerUrl, statementTimeout }: Pick<Settings, 'poolerUrl' | 'statementTimeout'>,
): Promise<Pooler | undefined> {
  if (!poolerUrl) return undefined;
  for (const url of [urls.app, urls.profiles]) await limitRole(url, statementTimeout);
  const { host, pathname } = new URL(poolerUrl);
  try {
    return {
      url: poolerUrl,
      keepsStatements: await keepsStatements(withPlace(urls.app, poolerUrl)),
    };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new Halt(`The pooler ${host}${pathname} cannot be used: ${message || code}.`);
  }
}

/** A connection through a pooler cannot bring limits of its own: they belong to its role. */
async function limitRole(url: string, statementTimeout: number) {
  const limits = { ...waits, statement_timeout: statementTimeout, timezone: 'UTC' };
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ database: string }>(
      'select quote_ident(current_database()) as database',
    );
    for (const [name, value] of Object.entries(limits))
      await client.query(
        `alter role current_user in database ${rows[0]!.database} set ${name} = ${pg.escapeLiteral(String(value))}`,
      );
  });
}

/** One that knows of prepared statements gives them names of its own. */
async function keepsStatements(url: string): Promise<boolean> {
  const client = new pg.Client(connectionOptions(url, { pooled: true }));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ name: string }>({
      name: 'evenhand_trial',
      text: 'select name from pg_prepared_statements',
    });
    const kept = !rows.some(({ name }) => name === 'evenhand_trial');
    if (!kept) await client.query('deallocate evenhand_trial');
    await client.query('commit');
    return kept;
  } finally {
    await client.end();
  }
}
