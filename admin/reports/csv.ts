import {
  byteOrderMark,
  type CsvValue,
  csvCell,
  csvLine,
} from '../../schema/foundation/exports/csv-cell.ts';

/** Lines of figures as a CSV file, which runs nothing in a spreadsheet. */
export const csvOf = (lines: readonly (readonly CsvValue[])[]) =>
  `${byteOrderMark}${lines.map((line) => csvLine(line.map(csvCell))).join('')}`;
