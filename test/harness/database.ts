import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import {
  type DatabaseUrls,
  databaseUrls,
  withClient,
  withDatabase,
} from '../../server/database/connect.ts';

/** The secret of every test database. */
export const testSecret = 'a secret for tests that is long enough';

/** A database of one test file's own. */
export interface TestDatabase {
  ownerUrl: string;
  urls: DatabaseUrls;
  drop(): Promise<void>;
}

/** A fresh, migrated database with the rights of all roles. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const { pathname } = new URL(template);
  const roles = 'evenhand_app, evenhand_profiles, evenhand_reports';
  const server = withDatabase(template, 'evenhand');
  await withClient(server, async (client) => {
    await client.query(`create database ${name} template ${pathname.slice(1)}`);
    // rights on the database itself do not come with a copy
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${roles}`);
    await client.query(`grant temporary on database ${name} to evenhand_app`);
  });
  const ownerUrl = withDatabase(template, name);
  return {
    ownerUrl,
    urls: databaseUrls(ownerUrl, testSecret),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}
