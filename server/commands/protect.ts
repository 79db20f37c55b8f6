import { readFile } from 'node:fs/promises';
import { readCounts, writeCounts } from '../disclosure/counts-file.ts';
import { orderOf, usage } from '../disclosure/order.ts';
import { protectCounts } from '../disclosure/protect-counts.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';
import { fromHere, unread } from './from-here.ts';

await runOrHalt(async () => {
  const { file, ...rules } = orderOf(wordsGiven(usage));
  const text = await readFile(fromHere(file), 'utf8').catch(unread(file));
  const note = (line: string) => void process.stderr.write(`${file}: ${line}\n`);
  const counts = countsOf(file, text);
  const { isWithheld, withheld, of, gaveUp } = await protectCounts(counts, rules);
  process.stdout.write(writeCounts(counts, isWithheld));
  note(`${withheld.size} of ${of} figures are withheld.`);
  if (gaveUp) note('It took too long to find out which must be: that is why all of them are.');
});

function countsOf(file: string, text: string) {
  try {
    return readCounts(text);
  } catch (error) {
    throw error instanceof Halt ? new Halt(`${file}: ${error.message}`) : error;
  }
}
