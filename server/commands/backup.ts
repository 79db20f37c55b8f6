import { writeBackup } from '../database/backup/write.ts';
import { openDatabase } from '../database/open.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { readSettings } from '../settings.ts';
import { fromHere } from './from-here.ts';

await runOrHalt(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0) throw new Halt('Say where to: npm run backup -- FILE');
  const database = await openDatabase(readSettings(process.env));
  try {
    const { tables, rows } = await writeBackup(database.ownerUrl, fromHere(file));
    process.stdout.write(`Saved ${rows} rows of ${tables} tables to ${file}\n`);
  } finally {
    await database.close();
  }
});
