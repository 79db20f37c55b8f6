import { readFile } from 'node:fs/promises';
import { readCounts, writeCounts } from '../disclosure/counts-file.ts';
import { orderOf, usage } from '../disclosure/order.ts';
import { protectCounts } from '../disclosure/protect-counts.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';
import { fromHere } from './from-here.ts';

const whyUnread: Record<string, (file: string) => string> = {
  ENOENT: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder. Say which file in it.`,
  EACCES: (file) => `${file} may not be read by this account of the machine.`,
};

const note = (line: string) => void process.stderr.write(`${line}\n`);

await runOrHalt(async () => {
  const { file, ...rules } = orderOf(wordsGiven(usage));
  const text = await readFile(fromHere(file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Halt(whyUnread[error.code ?? '']?.(file) ?? `${file} cannot be read: ${error.code}.`);
  });
  const counts = readCounts(text);
  const { isWithheld, withheld, of, gaveUp } = await protectCounts(counts, rules);
  process.stdout.write(writeCounts(counts, isWithheld));
  note(`${withheld.size} of ${of} figures are withheld.`);
  if (gaveUp) note('It took too long to find out which must be: that is why all of them are.');
});
