import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { Figures } from './figures.ts';
import { type Dimension, measured, type Report } from './report.ts';
import type { Cell } from './report-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** The table that is shown as the lines of a file: exact figures, and beside each share what it is of. */
export function figureLines(
  report: Report,
  [rows]: readonly Dimension[],
  { columns, lines }: Figures,
): CsvValue[][] {
  const { measure, share } = report;
  const heads = share ? [`% ${measure}`, say('of how many')] : [measured(report)];
  const across = columns.flatMap(({ label }) =>
    share ? heads.map((head) => `${label}: ${head}`) : [label],
  );
  return [
    [rows?.label, ...(columns.length > 0 ? across : heads)],
    ...lines.map(({ label, cells }) => [label, ...cells.flatMap((cell) => valuesOf(cell, share))]),
  ];
}

function valuesOf(cell: Cell | undefined, share: boolean): CsvValue[] {
  if (cell?.value === null) return share ? [withheldMark, withheldMark] : [withheldMark];
  return share ? [cell?.value, cell?.base ?? 0] : [cell?.value ?? 0];
}
