import type pg from 'pg';
import { inject } from 'vitest';
import type { Unguarded } from '../../schema/foundation/graphql/context.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { pool as connect } from '../../server/database/connect.ts';
import { loadSamples, loadVocabulary } from '../../server/database/seed.ts';
import { demoEmail } from '../../server/demo-sign-ins.ts';
import { workerOf } from '../../server/jobs/worker.ts';
import { createPlatform, type Platform } from '../../server/platform.ts';
import { createDemoAccounts } from '../../server/sessions/demo-accounts.ts';
import { readSettings } from '../../server/settings.ts';
import { type Asker, asking } from './asking.ts';
import { callerOf } from './caller-of.ts';
import { databaseLike, type TestDatabase, testSecret } from './database.ts';
import { record, type Statement } from './recording.ts';

/** A platform on a database of one test file's own, asked without a web server. */
export interface Council {
  platform: Platform;
  database: TestDatabase;
  /** The database as its owner sees it: for looking behind the answers. */
  owner: pg.Pool;
  /** All that the platform has sent to its database, in order; empty it as you like. */
  statements: Statement[];
  as(who: Role | Caller, grants?: Grant[]): Asker;
  /** What jobs work with: they wait where a page would not. */
  worker(): Unguarded;
  drop(): Promise<void>;
}

export const settings = readSettings({
  SECRET: testSecret,
  SEED: 'demo',
  DATA_DIR: inject('dataDir'),
  PORT: '0',
  LOG_LEVEL: 'silent',
});

export const today = () => new Date().toISOString().slice(0, 10);

/** The invented council of the demonstration, with somebody for each role. */
export async function council(): Promise<Council> {
  const database = await databaseLike('template_council', async (urls) => {
    const platform = createPlatform(settings, urls);
    const { product, contexts, database: pool } = platform;
    try {
      await loadVocabulary(product, contexts, pool);
      await loadSamples(product, contexts, today());
      await createDemoAccounts(pool, settings);
    } finally {
      await platform.close();
    }
  });
  return councilOn(database, callers);
}

/** A council on a database; `people` finds who asks for each role. */
export async function councilOn(
  database: TestDatabase,
  people: (platform: Platform, owner: pg.Pool) => Promise<Record<Role, Caller>>,
): Promise<Council> {
  const platform = createPlatform(settings, database.urls);
  const statements = record(platform.database);
  // what a test changes of everybody at once takes its time where all others run beside it
  const owner = connect(database.ownerUrl, { max: 2, statementTimeout: 60_000 });
  owner.on('error', () => undefined);
  const known = await people(platform, owner);
  const worker = workerOf(platform);
  return {
    platform,
    database,
    owner,
    statements,
    as: (who, grants) => asking(platform, typeof who === 'string' ? known[who] : who, grants),
    worker: () => worker.context,
    async drop() {
      await Promise.all([platform.close(), owner.end(), worker.close()]);
      await database.drop();
    },
  };
}

/** What a request of each demonstration account would bring. */
async function callers(platform: Platform, owner: pg.Pool) {
  const found = await Promise.all(
    (Object.keys(roles) as Role[]).map(async (role) => {
      const { rows } = await owner.query<{ id: string }>(
        'select id from user_account where email = $1',
        [demoEmail(role)],
      );
      return [role, await callerOf({ platform, owner }, rows[0]!.id, [role])] as const;
    }),
  );
  return Object.fromEntries(found) as Record<Role, Caller>;
}
