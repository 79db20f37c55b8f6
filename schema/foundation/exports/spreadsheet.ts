import { type OdsCellObject, OdsDocument } from 'odf-kit/ods';
import { printable } from '../printable.ts';
import { cellOf } from './cell-of.ts';
import type { ExportColumn } from './columns.ts';
import type { TextRow } from './each-row.ts';
import { printedAsItIs } from './print-set-up.ts';

/** More than this is better taken as CSV: a spreadsheet is held in memory until it is whole. */
export const mostRows = 20_000;

type Cell = OdsCellObject | string | null;

/** A list as an OpenDocument spreadsheet: numbers and days are such, and text is never a formula. */
export async function spreadsheet(
  title: string,
  columns: readonly ExportColumn[],
  rows: readonly TextRow[],
): Promise<Buffer> {
  const document = new OdsDocument();
  document.setMetadata({ title });
  document.setDateFormat('DD/MM/YYYY');
  const sheet = document.addSheet(title.slice(0, 31));
  sheet.addRow(
    columns.map(({ heading }) => heading),
    { bold: true },
  );
  sheet.freezeRows(1);
  const cells = columns.map(typed);
  for (const row of rows) sheet.addRow(row.map((value, i) => cells[i]!(value)));
  for (const [i, { heading }] of columns.entries())
    sheet.setColumnWidth(i, `${Math.min(9, Math.max(2.6, heading.length * 0.28))}cm`);
  return Buffer.from(await printedAsItIs(document));
}

function typed(column: ExportColumn): (value: string | null) => Cell {
  const { scalar, list } = column.property;
  if (!list && !column.words && (scalar === 'Int' || scalar === 'Decimal'))
    return (value) =>
      value === null
        ? null
        : {
            value: Number(value),
            type: 'float',
            numberFormat: scalar === 'Int' ? 'integer' : 'decimal:2',
          };
  if (!list && scalar === 'Date')
    return (value) =>
      value === null ? null : { value: new Date(`${value}T00:00:00Z`), type: 'date' };
  const worded = column.words || scalar === 'Boolean' ? cellOf(column) : printable;
  return (value) => (value === null ? null : { value: worded(value), type: 'string' });
}
