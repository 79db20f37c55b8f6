import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sentencesOf } from '../schema/foundation/imports/result.ts';
import { runImport } from '../schema/foundation/imports/run-import.ts';
import { completions } from '../schema/training/imports.ts';
import { databaseUrls, withClient } from '../server/database/connect.ts';
import { createPlatform } from '../server/platform.ts';
import { readSettings } from '../server/settings.ts';
import { folder, openBench, secret } from './database.ts';

const lines = Number(process.env.BENCH_COMPLETIONS ?? 500_000);
const scale = Number(process.env.BENCH_SCALE ?? 1);
const file = join(folder, 'completions.csv');
const say = (line: string) => process.stdout.write(`${line}\n`);

const bench = await openBench(scale, say);
try {
  mkdirSync(folder, { recursive: true });
  await pipeline(Readable.from(await written()), createWriteStream(file));
  const dataDir = join(folder, 'ours');
  const settings = readSettings({
    SECRET: secret,
    DATA_DIR: dataDir,
    DATABASE_URL: bench.ownerUrl,
  });
  const platform = createPlatform(settings, databaseUrls(bench.ownerUrl, secret));
  const importer = { roles: ['importer'] as const, attributes: {}, actor: 'importer' };
  for (const time of ['first', 'second']) {
    const from = performance.now();
    const bytes = createReadStream(file);
    const read = { name: 'completions.csv', bytes };
    const result = await runImport(platform.contexts.as(importer), completions, read);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    const { maxRSS } = process.resourceUsage();
    say(`${time} time: ${seconds} s, at most ${Math.round(maxRSS / 1024)} MB of memory so far`);
    for (const sentence of sentencesOf(platform.product.models, result)) say(`  ${sentence}`);
    for (const { line, reason } of result.problems.slice(0, 5)) say(`  line ${line}: ${reason}`);
  }
  await platform.close();
} finally {
  await bench.close();
}

/** A file as learning systems write them: most people by staff number, some by e-mail, and a few whom nobody knows. */
async function written(): Promise<Iterable<string>> {
  return withClient(bench.ownerUrl, async (client) => {
    await client.query(`insert into course (id, code, title, kind)
      select gen_random_uuid(), 'LOAD-' || i, 'Course ' || i, 'eLearning' from generate_series(1, 20) i
      on conflict do nothing`);
    const { rows } = await client.query<{ number: string; email: string | null }>(
      'select staff_number as number, work_email as email from employee order by id',
    );
    return linesOf(rows);
  });
}

function* linesOf(people: readonly { number: string; email: string | null }[]) {
  yield 'Employee number,E-mail,Name,Course code,Completion date,Certificate no\n';
  for (let i = 0; i < lines; i += 1) {
    const { number, email } = people[i % people.length]!;
    const round = Math.floor(i / people.length);
    const who =
      i % 50 === 7
        ? `X${number},`
        : email && i % 10 === 3
          ? `,${email.toUpperCase()}`
          : `${number},`;
    const day = new Date(Date.UTC(2026, 9, 1) - ((i * 31) % 1500) * 86_400_000);
    const course = 1 + ((i + round) % 20);
    yield `${who},Learner ${i},LOAD-${course},${day.toISOString().slice(0, 10)},C-${i}\n`;
  }
}
