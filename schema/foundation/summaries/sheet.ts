import { type OdsCellObject, OdsDocument } from 'odf-kit/ods';
import { printedAsItIs } from '../exports/print-set-up.ts';
import { printable } from '../printable.ts';
import { toldInWords } from './in-words.ts';
import type { Part, Told, Written } from './summary.ts';

const widths = ['5.5cm', '4cm', '8cm', '4cm', '4cm', '4cm', '4cm'];

/** A page as an OpenDocument spreadsheet: numbers, money and days are such, and text is never a formula. */
export async function sheetOf(
  { title: titled, about, parts }: Written,
  say: (english: string) => string = (english) => english,
): Promise<Buffer> {
  const title = toldInWords(titled);
  const document = new OdsDocument();
  document.setMetadata({ title });
  document.setDateFormat('DD/MM/YYYY');
  const sheet = document.addSheet(say('Report'));
  sheet.addRow([text(title)], { bold: true, fontSize: 16 });
  sheet.addRow([text(about)]);
  for (const part of parts) {
    sheet.addRow([null]);
    sheet.addRow([text(part.heading)], { bold: true, fontSize: 12 });
    for (const { cells, bold } of linesOf(part, say)) sheet.addRow(cells, bold ? { bold } : {});
  }
  widths.map((width, i) => sheet.setColumnWidth(i, width));
  return Buffer.from(await printedAsItIs(document));
}

function linesOf(
  part: Part,
  say: (english: string) => string,
): { cells: (OdsCellObject | null)[]; bold?: true }[] {
  if ('facts' in part)
    return part.facts.map(([name, told]) => ({ cells: [text(name), cell(told)] }));
  const { columns, rows, none, more } = part;
  if (rows.length === 0) return [{ cells: [text(none)] }];
  return [
    { cells: columns.map(text), bold: true },
    ...rows.map((row) => ({ cells: row.map(cell) })),
    ...(more ? [{ cells: [text(say(`and ${more} more`))] }] : []),
  ];
}

const text = (value: string): OdsCellObject => ({
  value: printable(value),
  type: 'string',
  wrap: true,
  verticalAlign: 'top',
});

function cell(told: Told): OdsCellObject | null {
  if (told === null) return null;
  if (typeof told === 'string') return text(told);
  const top = { verticalAlign: 'top' } as const;
  if (typeof told === 'number')
    return { value: told, type: 'float', numberFormat: 'integer', ...top };
  if ('said' in told) return text(told.said);
  if ('day' in told) return { value: new Date(`${told.day}T00:00:00Z`), type: 'date', ...top };
  const numberFormat = `currency:${told.currency}`;
  return { value: Number(told.amount), type: 'currency', numberFormat, ...top };
}
