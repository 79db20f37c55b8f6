import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../bench/random.ts';
import { databaseUrls, pool } from '../../server/database/connect.ts';
import { embeddedServer } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ensureOwner } from '../../server/database/open.ts';
import { loadVocabulary } from '../../server/database/seed.ts';
import { createPlatform } from '../../server/platform.ts';
import { readSettings } from '../../server/settings.ts';
import { optionsGiven } from '../../server/usage.ts';
import { drillImports } from './drill.ts';
import { told } from './told.ts';

const usage = 'npm run drill:imports -- [--rows 100000] [--kills 20] [--seed 1]';
const { values } = optionsGiven(usage, {
  options: {
    rows: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const secret = 'a secret for drills that is long enough';
const folder = mkdtempSync(join(tmpdir(), 'evenhand-drill-'));
const server = await embeddedServer(join(folder, 'data'));
try {
  const ownerUrl = await ensureOwner(server.url);
  await migrate(ownerUrl, { secret });
  const env = { DATABASE_URL: ownerUrl, SECRET: secret };
  const platform = createPlatform(
    readSettings({ ...env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }),
    databaseUrls(ownerUrl, secret),
  );
  const owner = pool(ownerUrl, { max: 2, statementTimeout: 0, name: 'drill' });
  await loadVocabulary(platform.product, platform.contexts, owner);
  await platform.close();
  const outcome = await drillImports(env, owner, {
    rows: Number(values.rows),
    kills: Number(values.kills),
    random: randomFrom(Number(values.seed)),
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  await owner.end();
  process.stdout.write(`${told(outcome)}\n`);
  process.exitCode = outcome.brought.some(({ left, extra }) => left > 0 || extra > 64) ? 1 : 0;
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
