import { randomFrom } from '../bench/random.ts';
import { tryFaults } from './faults.ts';
import { readOptions } from './options.ts';
import { table } from './table.ts';

const { seed, ...extent } = readOptions();
const say = (line: string) => void process.stderr.write(`${line}\n`);

const outcomes = await tryFaults({ ...extent, random: randomFrom(seed), say });
process.stdout.write(`${table(outcomes)}\n`);
process.exit(outcomes.some(({ lost }) => lost.length > 0) ? 1 : 0);
