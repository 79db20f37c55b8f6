import { parseArgs } from 'node:util';
import { databaseUrls } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { mailPasswordLink } from '../outbox/mail-password-link.ts';
import { createPlatform } from '../platform.ts';
import { createAdministrator, type MadeAdministrator } from '../sessions/administrators.ts';
import { readSettings } from '../settings.ts';
import { servingAt } from '../take-place.ts';

const usage = 'Say who: npm run create-administrator -- anna@example.gov.uk [--raise]';

await runOrHalt(async () => {
  const { email, raise } = readArguments();
  const given = readSettings(process.env);
  // the link must lead to the platform that runs, whatever port it was told
  const settings = { ...given, publicUrl: given.publicUrl ?? servingAt(given) };
  const database = await openDatabase(settings);
  try {
    await migrate(database.ownerUrl, settings);
    const platform = createPlatform(settings, databaseUrls(database.ownerUrl, settings.secret));
    const { auth, database: pool } = platform;
    try {
      const made = await createAdministrator({ auth, pool, settings }, email, { raise });
      process.stdout.write(`${told(made)}\n${made.link}\n`);
      if (!settings.mail) return;
      await mailPasswordLink(platform, made, made.link);
      process.stdout.write(`It goes to ${made.email} too, as soon as the platform runs.\n`);
    } finally {
      await platform.close();
    }
  } finally {
    await database.close();
  }
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { raise: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [email, ...rest] = positionals;
    if (rest.length > 0) throw new Halt(usage);
    return { email, raise: values.raise };
  } catch {
    throw new Halt(usage);
  }
}

function told({ email, was }: MadeAdministrator): string {
  switch (was) {
    case 'unknown':
      return 'Open this link within 24 hours to set the password:';
    case 'person':
      return `${email} is an administrator from now on. To set a new password, open this link within 24 hours:`;
    case 'administrator':
      return `${email} is an administrator already. To set a new password, open this link within 24 hours:`;
  }
}
