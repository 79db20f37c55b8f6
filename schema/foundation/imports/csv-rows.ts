import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Unreadable } from './problem.ts';

/** A row of a CSV file, and the line that it starts on. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** No honest row of ours is longer; a quotation mark that is never closed is. */
const longestRow = 1_000_000;
const mostRows = 1_000_000;
const longestPiece = 16_384;

/** What the first line gives away. */
const otherFormats = [
  {
    sign: /^\s*[[{]\s*(["[\]{}]|$)/,
    reason: 'This is a JSON file, not CSV. Choose the kind of import that takes JSON.',
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    sign: /[\u0000-\u0008\u000e-\u001f]/,
    reason: 'This is not text. Save the file as CSV (UTF-8) and try again.',
  },
];

/** The rows of a CSV file, blank ones left out; throws Unreadable where a row cannot be read or is one too many. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const { first, whole } = await peek(text);
  const other = otherFormats.find(({ sign }) => sign.test(first));
  if (other) throw new Unreadable(other.reason, { line: 1 });
  let next = 1;
  const parser = parse({
    delimiter: separatorOf(first),
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: longestRow,
    on_record: (record, { lines }) => {
      const line = next;
      next = lines + 1;
      return { line, cells: record } as unknown as string[]; // the types know arrays only
    },
  });
  const feeding = pipeline(Readable.from(withinReach(whole)), parser);
  feeding.catch(() => {}); // the loop below meets the same error
  try {
    let rows = 0;
    for await (const row of parser as AsyncIterable<CsvRow>) {
      rows += 1;
      if (rows > mostRows) throw tooManyRows(row.line);
      if (!blank(row)) yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, next) : error;
  }
}

const blank = ({ cells }: CsvRow) => cells.every((cell) => cell.trim() === '');

/** The first line, to look at, and the whole text again. */
async function peek(text: AsyncIterable<string>) {
  const pieces = text[Symbol.asyncIterator]();
  let first = '';
  while (!first.includes('\n') && first.length < longestRow) {
    const next = await pieces.next();
    if (next.done) break;
    first += next.value;
  }
  async function* whole() {
    yield first;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return {
    first: first.slice(0, (first.indexOf('\n') + 1 || first.length + 1) - 1),
    whole: whole(),
  };
}

/** The same text; the parser counts the characters of a row without its separators, so lines are measured here. */
async function* withinReach(text: AsyncIterable<string>) {
  let length = 0;
  for await (const piece of text) {
    const end = piece.indexOf('\n');
    if (length + (end < 0 ? piece.length : end) > longestRow)
      throw new CsvError('CSV_MAX_RECORD_SIZE', []);
    length = end < 0 ? length + piece.length : piece.length - piece.lastIndexOf('\n') - 1;
    // the parser keeps all rows of a piece at once
    const bytes = Buffer.from(piece);
    for (let at = 0; at < bytes.length; at += longestPiece)
      yield bytes.subarray(at, at + longestPiece);
  }
}

const tooManyRows = (line: number) =>
  new Unreadable(`The file has more than ${figures(mostRows)} rows: split it.`, { line });

const figures = (number: number) => number.toLocaleString('en-GB');

/** Spreadsheets write commas, semicolons or tabs by country and format: the headings tell. */
function separatorOf(headings: string): string {
  const outsideQuotes = headings.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => [mark, outsideQuotes.split(mark).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function unreadable(error: CsvError, line: number): Unreadable {
  const reason: Record<string, string> = {
    CSV_MAX_RECORD_SIZE: `The row that starts here is longer than ${figures(longestRow)} characters. Is a quotation mark never closed?`,
    CSV_QUOTE_NOT_CLOSED: 'A quotation mark in the row that starts here is never closed.',
    CSV_INVALID_CLOSING_QUOTE:
      'A quotation mark in the row that starts here is followed by more text. Inside a quoted cell write it twice.',
    INVALID_OPENING_QUOTE:
      'A quotation mark stands inside a cell of the row that starts here. Put the whole cell in quotation marks and write it twice.',
  };
  return new Unreadable(reason[error.code] ?? 'The row that starts here is not CSV.', { line });
}
