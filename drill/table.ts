import type { Outcome } from './outcome.ts';

/** The outcomes as a table to read, and under it what people were told. */
export function table(outcomes: readonly Outcome[]): string {
  const head = ['fault', 'tries', 'lost', 'found afterwards', 'recovered after, median (most)'];
  const rows = outcomes.map(({ fault, tries, lost, found, recovery }) => [
    fault,
    String(tries),
    String(lost.length),
    [...found].map(([words, count]) => `${words} ${count}×`).join(', '),
    seconds(recovery),
  ]);
  const told = outcomes.flatMap(({ fault, told: words, lost }) => [
    '',
    `${fault}: what people were told`,
    ...[...words].map(([sentence, count]) => `  ${count}× ${sentence}`),
    ...lost.map((line) => `  LOST: ${line}`),
  ]);
  return [...aligned([head, ...rows]), ...told].join('\n');
}

function seconds(milliseconds: readonly number[]) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `${inSeconds(median)} (${inSeconds(sorted.at(-1) ?? 0)})`;
}

const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

function aligned(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_cell, i) => Math.max(...rows.map((cells) => cells[i]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)];
}
