import { readFileSync } from 'node:fs';
import { Refusal } from '../schema/foundation/refusal.ts';
import { standingsOfGiven } from '../schema/training/given-facts.ts';
import { factsOf, type Given, givenFrom } from '../schema/training/given-requirement.ts';
import { fromHere } from '../server/commands/from-here.ts';
import { withClient } from '../server/database/connect.ts';
import { openDatabase } from '../server/database/open.ts';
import { Halt, runOrHalt } from '../server/halt.ts';
import { readSettings } from '../server/settings.ts';
import { wordsGiven } from '../server/usage.ts';

const example =
  '{"requirement": {"combine": "all", "grace": "P1M", "items": [{"course": "Fair recruitment", "validFor": "P3Y", "window": "P3M"}]}, "completions": [{"course": "Fair recruitment", "completedOn": "2023-05-04"}], "on": ["2026-11-21"]}';
const usage = `Say which file: npm run standing -- FILE, where FILE is like ${example}`;

await runOrHalt(async () => {
  const [file, ...rest] = wordsGiven(usage);
  if (!file || rest.length > 0) throw new Halt(usage);
  const given = read(file);
  const database = await openDatabase(readSettings(process.env));
  try {
    const { text, values } = standingsOfGiven(factsOf(given), given.on);
    const { rows } = await withClient(database.ownerUrl, (client) => client.query(text, values));
    const answer = rows.map(({ on, standing, until, windowOpens }) => ({
      ...{ on, state: standing, until, windowOpens },
    }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } finally {
    await database.close();
  }
});

function read(file: string): Given {
  try {
    return givenFrom(readFileSync(fromHere(file), 'utf8'));
  } catch (error) {
    if (error instanceof Refusal) throw new Halt(error.message);
    throw new Halt(`${file} cannot be read.`);
  }
}
