import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { optionsGiven } from '../../server/usage.ts';
import { type Job, jobsOf, type Score } from './councils.ts';
import { failures, scoreTable, totals } from './score-table.ts';

const usage = 'npm run audit:disclosure -- [--councils 100] [--weak 10] [--workers 4]';
const { values } = optionsGiven(usage, {
  options: {
    councils: { type: 'string', default: '100' },
    weak: { type: 'string', default: '10' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const began = performance.now();
const jobs = jobsOf(Number(values.councils), Number(values.weak));
const workers = Number(values.workers);
let done = 0;
const shares = Array.from({ length: workers }, (_, i) => jobs.filter((_, j) => j % workers === i));
const scores = (await Promise.all(shares.map(tried))).flat();
const wrong = failures(scores);
const sum = (of: (score: Score) => number) =>
  totals(scores).reduce((all, each) => all + of(each), 0);

process.stdout.write(`${scoreTable(scores)}\n\n`);
process.stdout.write(
  `${jobs.length} councils of 50 to 5,000 people, ${Math.round((performance.now() - began) / 1000)} s. ` +
    `Withheld whole for want of time: ${sum(({ gaveUp }) => gaveUp)}. ` +
    `Another solver was asked ${sum(({ asked }) => asked)} times and differed ${sum(({ disagreed }) => disagreed)} times.\n`,
);
for (const line of wrong) process.stdout.write(`${line}\n`);
process.exit(wrong.length > 0 ? 1 : 0);

/** Councils one after the other, apart from the others. */
function tried(share: Job[]): Promise<Score[]> {
  const found: Score[] = [];
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: share });
    worker.on('message', (scores: Score[]) => {
      found.push(...scores);
      done += 1;
      process.stderr.write(`${done} of ${jobs.length}\r`);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(found));
  });
}
