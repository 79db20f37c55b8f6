import { existsSync } from 'node:fs';
import { restoreBackup } from '../database/backup/restore.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { asideOf, storeOf } from '../documents/store-of.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { readSettings } from '../settings.ts';
import { servingAt } from '../take-place.ts';
import { fileAndReplace } from './from-here.ts';
import { aboutDocuments } from './told-of-documents.ts';

const usage = 'Say from where: npm run restore -- FILE [--replace]';

await runOrHalt(async () => {
  const { file, replace } = fileAndReplace(usage);
  if (!existsSync(file)) throw new Halt(`There is no file ${file}.`);
  const settings = readSettings(process.env);
  const serving = servingAt(settings);
  if (serving && replace)
    throw new Halt(
      `Evenhand runs at ${serving}. Stop it first: what people do meanwhile would be lost.`,
    );
  const database = await openDatabase(settings);
  try {
    await migrate(database.ownerUrl, settings);
    const wishes = { replace, store: storeOf(settings), aside: asideOf(settings) };
    const extent = await restoreBackup(database.ownerUrl, file, wishes);
    const { tables, rows } = extent;
    process.stdout.write(`Restored ${rows} rows of ${tables} tables from ${file}\n`);
    process.stdout.write(aboutDocuments('Restored', extent));
  } finally {
    await database.close();
  }
});
