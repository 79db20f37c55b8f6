import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { testSecret } from '../harness/database.ts';
import { bare } from '../harness/process.ts';
import { emptyCouncil } from './bringing.ts';

const command = resolve('server/commands/import.ts');

test('a reader who stops early, as head does, stops no import and is shown no fault', async () => {
  const council = await emptyCouncil();
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-import-'));
  writeFileSync(join(folder, 'areas.csv'), 'Code,Name,Kind\nC,Northmoor,Council\n');
  const piped = `set -o pipefail; "${process.execPath}" "${command}" areas areas.csv | exec 0<&-`;
  const env = {
    ...bare,
    INIT_CWD: folder,
    DATABASE_URL: council.database.ownerUrl,
    SECRET: testSecret,
  };
  const { stderr } = await promisify(execFile)('bash', ['--norc', '-c', piped], {
    cwd: folder,
    env,
  });
  expect(stderr).toMatch(/^The database is .+\.\n$/);
  expect(await council.rows('select name from service_area')).toEqual([{ name: 'Northmoor' }]);
  rmSync(folder, { recursive: true });
  await council.drop();
}, 60_000);
