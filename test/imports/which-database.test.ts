import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { whichDatabase } from '../../server/commands/which-database.ts';
import { testSecret } from '../harness/database.ts';
import { bare } from '../harness/process.ts';

test('which database a file is brought into is said before anything else, and nothing of its login', async () => {
  const command = [resolve('server/commands/import.ts'), 'areas', resolve('package.json')];
  const DATABASE_URL = 'postgres://owner:password@127.0.0.1:1/evenhand';
  const env = { ...bare, DATABASE_URL, SECRET: testSecret };
  const told = await new Promise<string>((done) => {
    execFile(process.execPath, command, { env }, (_, __, errors) => done(errors));
  });
  expect(told.split('\n').slice(0, 2)).toEqual([
    'The database is 127.0.0.1:1/evenhand, as DATABASE_URL says.',
    expect.stringMatching('^The database 127.0.0.1:1/evenhand cannot be used'),
  ]);
});

test('of the one that is made where none is named, it is said where it is and how to choose another', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-test-which-'));
  const told = () => whichDatabase({ databaseUrl: undefined, dataDir }).replace(dataDir, 'HERE');
  expect(told()).toBe(
    'There is no database in HERE yet: an empty one is made there now, which stays after a dry run too. DATA_DIR or DATABASE_URL, set as for the server, is another.',
  );
  mkdirSync(join(dataDir, 'postgresql'));
  expect(told()).toBe(
    'The database is the one in HERE. DATA_DIR or DATABASE_URL, set as for the server, is another.',
  );
  rmSync(dataDir, { recursive: true });
});
