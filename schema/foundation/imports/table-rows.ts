import { type CsvRow, csvRows } from './csv-rows.ts';
import { decode } from './decode.ts';

/** A row of a table, and the line of the file that it starts on. */
export type TableRow = CsvRow;

/** The rows of a table, whichever kind of file it is in. */
export const tableRows = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> =>
  csvRows(decode(bytes));
