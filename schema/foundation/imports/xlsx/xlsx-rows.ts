import { Unreadable } from '../problem.ts';
import type { TableRow } from '../table-rows.ts';
import { Archive } from './archive.ts';
import { parseXml } from './parse-xml.ts';
import { longestText, openWorkbook, type Workbook } from './workbook.ts';

const mostBytes = 64 * 1024 * 1024;
const mostRows = 1_000_000;

/** The rows of the first sheet of a workbook, blank ones left out: of a formula, what it came to when it was saved. */
export async function* xlsxRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const archive = new Archive(await whole(bytes));
  const workbook = await openWorkbook(archive);
  const sheet = new Sheet(workbook);
  let width = 0;
  let rows = 0;
  for await (const _ of parseXml(archive.text(workbook.sheet), sheet)) {
    for (const row of sheet.take()) {
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      if (rows > mostRows)
        throw new Unreadable('The sheet has more than 1,000,000 rows: split it.', {
          line: row.line,
        });
      // cells that are empty are not in the file
      width ||= row.cells.length;
      while (row.cells.length < width) row.cells.push('');
      yield row;
    }
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostBytes) throw new Unreadable('The workbook is too big: split it.');
  }
  return Buffer.concat(pieces);
}

/** Hears the cells of a sheet, and keeps the rows that are whole. */
class Sheet {
  readonly #workbook: Workbook;
  #rows: TableRow[] = [];
  #row: TableRow = { line: 0, cells: [] };
  #place = 0;
  #kind = 'n';
  #style = 0;
  #text = '';
  #inside = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, { r, t = 'n', s = '0' }: Readonly<Record<string, string>>) {
    if (name === 'row') this.#row = { line: Number(r) || this.#row.line + 1, cells: [] };
    if (name === 'c') {
      this.#place = r ? placeOf(r) : this.#row.cells.length;
      this.#kind = t;
      this.#style = Number(s);
      this.#text = '';
    }
    if (name === 'v' || name === 't') this.#inside = true;
  }

  text(piece: string) {
    if (!this.#inside) return;
    this.#text += piece;
    if (this.#text.length > longestText)
      throw new Unreadable('A cell of this row is too long: shorten it.', { line: this.#row.line });
  }

  close(name: string) {
    if (name === 'v' || name === 't') this.#inside = false;
    if (name === 'row') this.#rows.push(this.#row);
    if (name !== 'c' || this.#text === '') return;
    const { cells } = this.#row;
    while (cells.length < this.#place) cells.push('');
    cells[this.#place] = this.#value();
  }

  #value(): string {
    const text = this.#text;
    const { texts, days, since1904 } = this.#workbook;
    if (this.#kind === 's') return texts[Number(text)] ?? '';
    if (this.#kind === 'b') return text === '1' ? 'yes' : 'no';
    if (this.#kind === 'd') return text.replace(/T00:00:00.*$/, '');
    if (this.#kind !== 'n') return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return days.has(this.#style) ? dayOf(number, since1904) : plainNumber(number);
  }
}

const mostPlaces = 16_384;

/** `C5` is in the third place: 2. */
function placeOf(reference: string): number {
  let place = 0;
  for (const letter of reference.replace(/\d+$/, ''))
    place = place * 26 + letter.charCodeAt(0) - 64;
  if (place < 1 || place > mostPlaces)
    throw new Unreadable(`There is no cell ${reference.slice(0, 20)}.`);
  return place - 1;
}

/** As it was typed: fifteen figures, which is what spreadsheets keep of a number. */
function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** A day as spreadsheets count it, and the time where there is one. */
function dayOf(number: number, since1904: boolean): string {
  const days = number + (since1904 ? 1462 : 0);
  // to spreadsheets 1900 was a leap year
  const since = Date.UTC(1899, 11, 30) + Math.round((days < 60 ? days + 1 : days) * 86_400_000);
  const instant = new Date(since);
  if (days < 1 || Number.isNaN(instant.getTime())) return plainNumber(number);
  const [day = '', time = ''] = instant.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
