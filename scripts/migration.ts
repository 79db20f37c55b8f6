import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../schema/foundation/product.ts';
import * as domains from '../schema/index.ts';
import { embeddedServer } from '../server/database/embedded.ts';
import { migrateTables, migrationsFolder } from '../server/database/migrate.ts';
import { ensureOwner } from '../server/database/open.ts';
import { schemaDifference } from '../server/database/schema-diff.ts';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say what the migration does: npm run migration -- add-something');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'evenhand-migration-'));
const server = await embeddedServer(join(folder, 'data'));
try {
  const ownerUrl = await ensureOwner(server.url);
  await migrateTables(ownerUrl, { secret: 'only for a database that is thrown away' });
  const sql = await schemaDifference(ownerUrl, assemble(Object.values(domains)));
  if (sql) {
    const last = readdirSync(migrationsFolder).sort().at(-1) ?? '0000';
    const file = `${String(Number(last.slice(0, 4)) + 1).padStart(4, '0')}-${name}.sql`;
    writeFileSync(join(migrationsFolder, file), `${sql}\n`);
    console.log(`Wrote server/database/migrations/${file}: read it before you commit it.`);
  } else console.log('The tables are as the entities declare them.');
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
