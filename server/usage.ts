import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The words that a command was given; whoever asks for help is told what it takes, and it ends. */
export function wordsGiven(usage: string): string[] {
  const words = process.argv.slice(2);
  if (!words.some((word) => word === '--help' || word === '-h')) return words;
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

/** The options among them; of what the command does not know it says so in a line, and ends. */
export function optionsGiven<Config extends ParseArgsConfig>(usage: string, config: Config) {
  const args = wordsGiven(usage);
  try {
    return parseArgs({ ...config, args });
  } catch (error) {
    process.stderr.write(`${(error as Error).message.split(/\.\s|\n/)[0]}. ${usage}\n`);
    process.exit(1);
  }
}
