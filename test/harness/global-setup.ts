import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { withClient, withDatabase } from '../../server/database/connect.ts';
import { embeddedServer } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ensureOwner } from '../../server/database/open.ts';
import { testSecret } from './database.ts';
import { clearPageStates, toldOfPageStates } from './page-states.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the database of which every test file gets a copy. */
    template: string;
    /** A folder for what platforms keep beside their database. */
    dataDir: string;
  }
}

// nothing here outlives the run, so nothing waits for the disk
const parameters = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=400',
  'shared_buffers=256MB',
];

/** One server for the whole run, and in it one migrated database to copy. */
export default async function setup(project: TestProject) {
  clearPageStates();
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-test-'));
  chmodSync(folder, 0o711);
  const server = await embeddedServer(join(folder, 'data'), parameters);
  const owner = await ensureOwner(server.url);
  await withClient(owner, (client) => client.query('create database template_migrated'));
  const template = withDatabase(owner, 'template_migrated');
  await migrate(template, { secret: testSecret });
  project.provide('template', template);
  project.provide('dataDir', join(folder, 'platforms'));
  return async () => {
    process.stdout.write(toldOfPageStates());
    await server.close();
    rmSync(folder, { recursive: true });
  };
}
