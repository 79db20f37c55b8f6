import { inspect } from 'node:util';
import { describeError } from './operations/log/describe-error.ts';
import { masked } from './operations/log/mask.ts';

/** Ends the command with these lines for the operator, without a stack. */
export class Halt extends Error {}

/** Runs a command to its end; a halt is told on stderr in its own words and exits with 1. */
export async function runOrHalt(command: () => Promise<unknown>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const words = error instanceof Halt ? error.message : describe(error);
    if (words) process.stderr.write(`${words}\n`);
    process.exit(1);
  }
}

const describe = (error: unknown) => masked(inspect(describeError(error), { depth: 8 }));
