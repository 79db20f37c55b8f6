import type { Column, Columns, Values } from './column.ts';
import { type Layout, layoutOf, namesOf, noneOf } from './headings.ts';
import type { Cell, Import, ImportFile, ImportRow, OptionHelp, Target } from './import.ts';
import { type Collected, inBatches } from './in-batches.ts';
import { meaningsOf } from './mapping/mapping.ts';
import { surveying } from './mapping/survey.ts';
import { type Notice, type Problem, Unreadable } from './problem.ts';
import { rowValues } from './row-values.ts';
import { tableRows } from './table-rows.ts';

/** An import from CSV: what its columns are called, and what its rows become. */
export interface Declaration<C extends Columns> {
  kind: string;
  title: string;
  help: string;
  columns: C;
  /** Columns without all of which a file would say nothing. */
  oneOf?: readonly (keyof C & string)[];
  options?: Readonly<Record<string, OptionHelp>>;
  writes: readonly Target[];
  apart?: Import['apart'];
  /** Called once for each file, so that what it returns may remember earlier rows. */
  reader(file: ImportFile): RowReader<C>;
}

export interface RowReader<C extends Columns> {
  /** What is wrong with a row whose cells are right one by one. */
  check?(values: Values<C>, line: number): Problem[];
  rows(values: Values<C>, line: number): Iterable<ImportRow>;
  /** What can still be looked up of a row in which a cell is wrong; what columns of one reference say, unless it is said. */
  lookedUp?(values: Values<C>, line: number): Iterable<ImportRow>;
  /** What can only be written once the whole file is read. */
  last?(): Iterable<ImportRow>;
  /** What can only be said of the file as a whole. */
  end?(): Iterable<Problem>;
  /** What of the whole file is worth knowing before it is brought in. */
  notices?(): Iterable<Notice>;
}

const mostColumns = 1000;

/** Declares an import from CSV. */
export function importOf<const C extends Columns>(declaration: Declaration<C>): Import {
  const { reader, columns, oneOf = [], ...words } = declaration;
  namesOf(columns);
  return {
    ...words,
    format: 'csv',
    columns: Object.entries<Column>(columns).map(([name, { title, required = false, help }]) => ({
      name,
      title,
      required,
      help,
    })),
    cells: columns,
    read: (file) => inBatches(collect(file, { columns, oneOf }, reader, words.writes)),
    survey: (file) => inBatches(surveying(file, columns, words.writes)),
  };
}

async function* collect<C extends Columns>(
  file: ImportFile,
  { columns, oneOf }: { columns: C; oneOf: readonly string[] },
  readerOf: (file: ImportFile) => RowReader<C>,
  writes: readonly Target[],
): AsyncGenerator<Collected> {
  const reader = readerOf(file);
  let layout: Layout | undefined;
  let width = 0;
  const meanings = meaningsOf(file.mapping ?? { values: [] });
  for await (const { line, cells } of tableRows(file.bytes)) {
    if (!layout) {
      if (cells.length > mostColumns) throw tooManyColumns(cells.length, line);
      layout = layoutOf(cells, columns, line, file.mapping);
      layout.problems.push(...noneOf(layout, columns, oneOf, line));
      width = cells.length;
      yield { ...layout, headings: headingsOf(layout) };
      if (layout.problems.length > 0) return;
    } else {
      const { values, problems } = rowValues(cells, line, width, layout, columns, meanings);
      if (problems.length === 0 && reader.check) problems.push(...reader.check(values, line));
      const lookedUp =
        reader.lookedUp ??
        ((known, at) => told(known as Record<string, Cell>, at, columns, writes));
      const rows = problems.length > 0 ? lookedUp(values, line) : reader.rows(values, line);
      yield { rows, problems };
    }
  }
  if (layout)
    yield { rows: reader.last?.(), problems: reader.end?.(), notices: reader.notices?.() };
  else
    yield { problems: [{ line: null, column: null, value: null, reason: 'The file is empty.' }] };
}

/** What a row says as it stands in the file; nothing is written of it, but what else is wrong is told in one go. */
function* told(
  values: Readonly<Record<string, Cell>>,
  line: number,
  columns: Columns,
  writes: readonly Target[],
): Generator<ImportRow> {
  for (const { entity, references = {} } of writes) {
    const row: Record<string, Cell> = {};
    for (const [property, value] of Object.entries(values)) {
      const { by, orBy } = references[property] ?? {};
      const itself = columns[property]?.of === entity && !(property in references);
      if (value != null && (itself || (by && !orBy))) row[property] = value;
    }
    if (Object.keys(row).length > 0) yield { line, entity: entity.name, key: `line ${line}`, row };
  }
}

const tooManyColumns = (columns: number, line: number) => {
  const reason = `This line has ${figures(columns)} cells; a file may have ${figures(mostColumns)} columns.`;
  return new Unreadable(reason, { line });
};

const figures = (number: number) => number.toLocaleString('en-GB');

const headingsOf = ({ places }: Layout) =>
  Object.fromEntries(places.map(({ name, heading }) => [name, heading]));
