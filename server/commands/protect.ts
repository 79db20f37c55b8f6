import { readFile } from 'node:fs/promises';
import { readCounts, writeCounts } from '../disclosure/counts-file.ts';
import { orderOf, usage } from '../disclosure/order.ts';
import { protectCounts } from '../disclosure/protect-counts.ts';
import { runOrHalt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';
import { fromHere, unread } from './from-here.ts';

const note = (line: string) => void process.stderr.write(`${line}\n`);

await runOrHalt(async () => {
  const { file, ...rules } = orderOf(wordsGiven(usage));
  const text = await readFile(fromHere(file), 'utf8').catch(unread(file));
  const counts = readCounts(text);
  const { isWithheld, withheld, of, gaveUp } = await protectCounts(counts, rules);
  process.stdout.write(writeCounts(counts, isWithheld));
  note(`${withheld.size} of ${of} figures are withheld.`);
  if (gaveUp) note('It took too long to find out which must be: that is why all of them are.');
});
