import { pool as connect, databaseUrls } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { runOrHalt } from '../halt.ts';
import { createAdministrator } from '../sessions/administrators.ts';
import { createAuth } from '../sessions/auth.ts';
import { readSettings } from '../settings.ts';
import { servingAt } from '../take-place.ts';

await runOrHalt(async () => {
  const given = readSettings(process.env);
  // the link must lead to the platform that runs, whatever port it was told
  const settings = { ...given, publicUrl: given.publicUrl ?? servingAt(given.dataDir) };
  const database = await openDatabase(settings);
  try {
    await migrate(database.ownerUrl, settings);
    const { app } = databaseUrls(database.ownerUrl, settings.secret);
    const pool = connect(app, { max: 2, name: 'create-administrator' });
    const auth = createAuth({ pool, settings });
    try {
      const link = await createAdministrator({ auth, pool, settings }, process.argv[2]);
      process.stdout.write(`Open this link within 24 hours to set the password:\n${link}\n`);
    } finally {
      await pool.end();
    }
  } finally {
    await database.close();
  }
});
