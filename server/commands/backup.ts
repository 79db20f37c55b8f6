import { existsSync } from 'node:fs';
import { writeBackup } from '../database/backup/write.ts';
import { openDatabase } from '../database/open.ts';
import { storeOf } from '../documents/store-of.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { readSettings } from '../settings.ts';
import { fileAndReplace } from './from-here.ts';
import { aboutDocuments } from './told-of-documents.ts';

await runOrHalt(async () => {
  const { file, replace } = fileAndReplace('Say where to: npm run backup -- FILE [--replace]');
  if (existsSync(file) && !replace)
    throw new Halt(`${file} is there already. Name another file, or add --replace.`);
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  try {
    const extent = await writeBackup(database.ownerUrl, storeOf(settings), file);
    const { tables, rows } = extent;
    process.stdout.write(`Saved ${rows} rows of ${tables} tables to ${file}\n`);
    process.stdout.write(aboutDocuments('Saved', extent));
  } finally {
    await database.close();
  }
});
