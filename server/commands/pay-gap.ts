import { createReadStream } from 'node:fs';
import { Unreadable } from '../../schema/foundation/imports/problem.ts';
import { figuresOf } from '../../schema/foundation/statistics/pay-gap/figures.ts';
import { payFile } from '../../schema/foundation/statistics/pay-gap/pay-file.ts';
import { payGap } from '../../schema/foundation/statistics/pay-gap/pay-gap.ts';
import { Halt, runOrHalt } from '../halt.ts';
import { wordsGiven } from '../usage.ts';
import { fromHere, unread } from './from-here.ts';

const usage = 'Say of which file: npm run pay-gap -- FILE.csv';

await runOrHalt(async () => {
  const [file, ...rest] = wordsGiven(usage);
  if (!file || rest.length > 0) throw new Halt(usage);
  const everybody = await read(file);
  const figures = figuresOf(payGap(everybody));
  // as text they are exact; a number of one figure after the point is written as it was
  const numbers = (_: string, value: unknown) =>
    typeof value === 'string' ? Number(value) : value;
  process.stdout.write(`${JSON.stringify(figures, numbers)}\n`);
  if (everybody.length === 0) process.stderr.write(`${file}: There is nobody in it.\n`);
});

async function read(file: string) {
  try {
    return await payFile(createReadStream(fromHere(file)));
  } catch (error) {
    if (error instanceof Unreadable) throw new Halt(told(file, error));
    return unread(file)(error as Error);
  }
}

/** `pay.csv, line 7, column sex: "x". Write male or female.` */
function told(file: string, { problem }: Unreadable): string {
  const { line, column, value, reason } = problem;
  const place = [file, ...(line ? [`line ${line}`] : []), ...(column ? [`column ${column}`] : [])];
  return `${place.join(', ')}: ${value === null ? '' : `"${value}". `}${reason}`;
}
