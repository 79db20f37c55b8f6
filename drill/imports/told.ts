import type { Outcome } from './drill.ts';

/** The outcome as a table to read, and what the messy file is told. */
export const told = ({ brought, messy }: Outcome): string =>
  [
    '| file | rows | seconds | extra memory, MB | killed | something left |',
    '| --- | --- | --- | --- | --- | --- |',
    ...brought.map(
      ({ kind, rows, seconds, extra, kills, left }) =>
        `| ${kind} | ${rows.toLocaleString('en-GB')} | ${seconds.toFixed(1)} | ${extra.toFixed(0)} | ${kills}× | ${left}× |`,
    ),
    '',
    'A messy file, before anybody has said what its values mean:',
    ...messy.map((line) => `  ${line}`),
  ].join('\n');
