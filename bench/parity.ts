import { isDeepStrictEqual } from 'node:util';
import type { Council } from './council.ts';
import type { Random } from './random.ts';
import { ask, type Target } from './target.ts';
import type { Input, Workload } from './workload.ts';

/** Throws unless all targets answer a workload alike, on so many random inputs. */
export async function compare(
  workload: Workload,
  targets: readonly Target[],
  council: Council,
  random: Random,
  times: number,
) {
  for (let i = 0; i < times; i += 1)
    if (workload.changed) await compareChanges(workload, targets, council, random);
    else await compareAnswers(workload, targets, workload.draw(council, random));
}

async function compareAnswers(workload: Workload, targets: readonly Target[], input: Input) {
  const { told = plain } = workload;
  const [first, ...others] = await Promise.all(
    targets.map(async (target) => ({ target, answer: told(await ask(target, workload, input)) })),
  );
  for (const other of others)
    if (!isDeepStrictEqual(other.answer, first!.answer))
      throw differ(workload, input, [first!, other]);
}

/** Each target changes records of its own, and must answer with the change that was asked for. */
async function compareChanges(
  workload: Workload,
  targets: readonly Target[],
  council: Council,
  random: Random,
) {
  for (const target of targets) {
    const input = workload.draw(council, random);
    const answer = await ask(target, workload, input);
    const wanted = { data: workload.changed!(input) };
    if (!isDeepStrictEqual(answer, wanted))
      throw new Error(`${target.name} was asked for ${show(wanted)} and answers ${show(answer)}.`);
  }
}

/** PostGraphile wraps every list; an object that is nothing but a wrapper is what it holds. */
export function plain(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  // the page itself is a connection for everybody
  if (depth > 2 && entries.length === 1 && entries[0]![0] === 'nodes')
    return plain(entries[0]![1], depth + 1);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, depth + 1)]));
}

type Answered = { target: Target; answer: unknown };

const differ = ({ name }: Workload, input: Input, answers: Answered[]) =>
  new Error(
    [
      `The targets do not answer ${name} alike for ${show(input)}:`,
      ...answers.map(({ target, answer }) => `${target.name}: ${show(answer)}`),
    ].join('\n'),
  );

const show = (value: unknown) => JSON.stringify(value);
