import { type CsvRow, csvRows } from './csv-rows.ts';
import { decode } from './decode.ts';
import { xlsxRows } from './xlsx/xlsx-rows.ts';

/** A row of a table, and the line of the file that it starts on. */
export type TableRow = CsvRow;

const packed = Buffer.from('PK\u0003\u0004');

/** The rows of a table, whichever kind of file it is in. */
export async function* tableRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const pieces = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < packed.length) {
    const next = await pieces.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* again() {
    yield start;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  const workbook = start.subarray(0, packed.length).equals(packed);
  yield* workbook ? xlsxRows(again()) : csvRows(decode(again()));
}
