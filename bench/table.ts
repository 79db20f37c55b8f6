import type { Spread, Summary } from './summary.ts';

/** The summary as tables to read, one per workload. */
export function tables(summaries: readonly Summary[], references: readonly string[]): string {
  const head = [
    'target',
    'requests/s (least–most)',
    'p50 ms',
    'p99 ms',
    'Node CPU ms',
    'database CPU ms',
    'errors',
    ...references.map((reference) => `× ${reference} (least–most)`),
  ];
  const byWorkload = Map.groupBy(
    summaries,
    ({ workload, connections }) =>
      `${workload}, ${connections === 1 ? 'one connection' : `${connections} connections`}`,
  );
  return [...byWorkload]
    .map(([workload, of]) =>
      [`### ${workload}`, '', ...aligned([head, ...of.map((each) => row(each, references))])].join(
        '\n',
      ),
    )
    .join('\n\n');
}

const row = (summary: Summary, references: readonly string[]): string[] => [
  summary.target,
  spread(summary.perSecond, 0),
  summary.p50.toFixed(1),
  summary.p99.toFixed(1),
  number(summary.nodeCpu),
  number(summary.databaseCpu),
  String(summary.errors),
  ...references.map((reference) => {
    const ratio = summary.times[reference];
    return ratio ? spread(ratio, 2) : '–';
  }),
];

const number = (value: number | null) => value?.toFixed(2) ?? '–';

const spread = ({ median, least, most }: Spread, digits: number) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;

/** Rows under their heads, as lines of Markdown. */
export function aligned([head, ...rows]: string[][]): string[] {
  const widths = head!.map((cell, i) =>
    Math.max(cell.length, ...rows.map((cells) => cells[i]!.length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head!), rule, ...rows.map(line)];
}
