import { type OdsCellObject, OdsDocument, type OdsSheet } from 'odf-kit/ods';
import type { CsvValue } from '../../../schema/foundation/exports/csv-cell.ts';
import { printedAsItIs } from '../../../schema/foundation/exports/print-set-up.ts';
import { printable } from '../../../schema/foundation/printable.ts';
import { numeric, type Printed } from './printed.ts';

const bold = { bold: true };

/** Figures as an OpenDocument spreadsheet: a cover with the notes, and the table on a sheet of its own. */
export async function printedSheet(printed: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const { title, about, notes, lines, words } = printed;
  const document = new OdsDocument();
  document.setMetadata({ title });
  const cover = document.addSheet(words.cover);
  addCover(cover, { title, about, notes, words });
  addLines(document.addSheet(words.figures), lines);
  return printedAsItIs(document);
}

/** How figures are read, under a heading of its own. */
interface Reading {
  heading: string;
  read: Printed['about'];
}

/** What a file is about, and what must be known to read it. */
export function addCover(
  cover: OdsSheet,
  {
    title,
    about,
    notes,
    words,
    reading,
  }: Pick<Printed, 'title' | 'about' | 'notes' | 'words'> & { reading?: Reading },
) {
  cover.addRow([text(title)], bold);
  for (const [what, value] of about) cover.addRow([{ ...text(what), bold: true }, text(value)]);
  cover.addRow([]);
  cover.addRow([text(words.notes)], bold);
  for (const note of notes) cover.addRow([text(note)], { wrap: true });
  if (reading) {
    cover.addRow([]);
    cover.addRow([text(reading.heading)], bold);
    for (const [what, says] of reading.read)
      cover.addRow([{ ...text(what), bold: true }, text(says)], { wrap: true });
  }
  cover.setColumnWidth(0, '12cm');
  cover.setColumnWidth(1, '12cm');
}

/** A table whose head and first column stay in view. */
export function addLines(sheet: OdsSheet, lines: Printed['lines']) {
  const [heads = [], ...rows] = lines;
  sheet.addRow(heads.map(cell), { bold: true, wrap: true });
  sheet.freezeRows(1);
  sheet.freezeColumns(1);
  for (const row of rows) sheet.addRow(row.map(cell));
  for (const i of heads.keys()) sheet.setColumnWidth(i, widthOf(lines, i).toFixed(1).concat('cm'));
}

/** Heads wrap; a column is as wide as its longest cell, in reason. */
function widthOf([head, ...rows]: Printed['lines'], i: number): number {
  const longest = Math.max(0, ...rows.map((row) => String(row[i] ?? '').length));
  const letters = Math.max(longest, Math.min(String(head?.[i] ?? '').length, 14));
  return Math.min(12, Math.max(2.4, letters * 0.24));
}

const text = (value: string): OdsCellObject => ({ value: printable(value), type: 'string' });

function cell(value: CsvValue): OdsCellObject | null {
  if (value === null || value === undefined) return null;
  return numeric(value) ? { value: Number(value), type: 'float' } : text(String(value));
}
