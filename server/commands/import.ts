import { createReadStream } from 'node:fs';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import { rememberedAs } from '../../schema/foundation/imports/mapping/remembered.ts';
import { runImport } from '../../schema/foundation/imports/run-import.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import * as domains from '../../schema/index.ts';
import { databaseUrls } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { loadVocabulary } from '../database/seed.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { type Order, orderOf, pathOf, usageOf } from '../imports/order.ts';
import { progressOf, remarks, told } from '../imports/telling.ts';
import { createPlatform, type Platform } from '../platform.ts';
import { readSettings } from '../settings.ts';
import { wordsGiven } from '../usage.ts';
import { whichDatabase } from './which-database.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);

// whoever reads may stop before the end, as head does: what was begun is brought in all the same
for (const told of [process.stdout, process.stderr])
  told.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

await runOrHalt(async () => {
  const kinds = kindsOf(Object.values(domains));
  const order = orderOf(wordsGiven(usageOf(kinds)), kinds);
  const settings = readSettings(process.env);
  note(whichDatabase(settings));
  const database = await openDatabase(settings);
  try {
    await migrate(database.ownerUrl, settings);
    const platform = createPlatform(settings, databaseUrls(database.ownerUrl, settings.secret));
    try {
      await loadVocabulary(platform.product, platform.contexts, platform.database);
      for (const file of order.files) await bringIn(platform, order, file);
    } finally {
      await platform.close();
    }
  } finally {
    await database.close();
  }
});

/** One file, one transaction; the next file is brought in whatever was wrong with this one. */
async function bringIn({ product, contexts }: Platform, order: Order, file: string) {
  const { kind, files, dryRun, options, mapping } = order;
  const halt = (error: unknown): never => {
    throw error instanceof Refusal ? new Halt(`${file}: ${error.message}`) : error;
  };
  const importer = contexts.as({ roles: ['importer'], attributes: {}, actor: 'importer' });
  const said = mapping ? await rememberedAs(importer, kind.kind, mapping).catch(halt) : undefined;
  const bytes = createReadStream(pathOf(file));
  const read = { name: file, bytes, options, ...(said && { mapping: said }) };
  const wishes = { dryRun, progress: progressOf(file, note) };
  const result = await runImport(importer, kind, read, wishes).catch(halt);
  for (const line of remarks(file, kind.format, result)) note(line);
  if (files.length > 1) say(`${file}:`);
  for (const line of told(product.models, result)) say(line);
  if (result.problems.length > 0) process.exitCode = 1;
}
