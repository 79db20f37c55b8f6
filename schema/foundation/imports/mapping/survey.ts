import { clean } from '../cells/clean.ts';
import { countedInDays } from '../cells/date.ts';
import { readCell } from '../cells/read-cell.ts';
import type { Column, Columns } from '../column.ts';
import { layoutOf } from '../headings.ts';
import type { ImportFile, Target } from '../import.ts';
import type { Collected } from '../in-batches.ts';
import { excerpt, Unreadable } from '../problem.ts';
import { tableRows } from '../table-rows.ts';
import { anyDays, type Mapping, namedApart } from './mapping.ts';

/** What stands in a file: its columns, and the values of which somebody has to say what they mean. */
export interface Survey {
  headings: Surveyed[];
  rows: number;
  values: FoundValue[];
  /** Fields with more different values than anybody could look through. */
  more: string[];
}

export interface Surveyed {
  heading: string;
  examples: string[];
}

export interface FoundValue {
  field: string;
  from: string;
  count: number;
  /** The first that is counted under it, where it stands for many. */
  example: string;
}

const mostColumns = 1000;
/** As long as a mapping can say one. */
const longestHeading = 300;
const examplesEach = 3;
const longestValue = 200;
const mostValues = 200;
const mostKeys = 5000;

/** Looks through a table: of references every value, of others those that cannot be read. */
export async function* surveying(
  file: ImportFile,
  columns: Columns,
  writes: readonly Target[],
): AsyncGenerator<Collected> {
  let table: Table | undefined;
  for await (const { line, cells } of tableRows(file.bytes)) {
    if (table) table.add(cells);
    else if (cells.length > mostColumns)
      throw new Unreadable(`A file may have ${mostColumns} columns.`, { line });
    else if (cells.some(({ length }) => length > longestHeading))
      throw new Unreadable(
        `A heading has more than ${longestHeading} letters. The first line must be headings.`,
        { line },
      );
    else table = new Table(cells, columns, writes, file.mapping);
  }
  if (!table) throw new Unreadable('The file is empty.');
  yield { survey: table.survey() };
}

class Table {
  readonly #headings: Surveyed[];
  readonly #fields: Field[];
  #rows = 0;

  constructor(
    cells: readonly string[],
    columns: Columns,
    writes: readonly Target[],
    mapping: Mapping | undefined,
  ) {
    this.#headings = namedApart(cells.map(clean)).map((heading) => ({ heading, examples: [] }));
    const { places } = layoutOf(cells, columns, 1, mapping);
    this.#fields = places.map(({ name, index }) => {
      const column = columns[name] as Column;
      const own = ownKey(column, writes);
      const keys = places.find((place) => place.name === own)?.index;
      return { name, index, column, keys, known: new Set(), found: new Map(), more: false };
    });
  }

  add(cells: readonly string[]) {
    this.#rows += 1;
    for (const [index, { examples }] of this.#headings.entries()) {
      const example = examples.length < examplesEach && excerpt(cells[index] ?? '');
      if (example && !examples.includes(example)) examples.push(example);
    }
    for (const field of this.#fields) look(field, cells);
  }

  survey(): Survey {
    const values = this.#fields.flatMap(({ name, found, known }) =>
      [...found]
        .filter(([from]) => !known.has(from))
        .map(([from, { count, example }]) => ({ field: name, from, count, example })),
    );
    const more = this.#fields.filter((field) => field.more).map(({ name }) => name);
    return { headings: this.#headings, rows: this.#rows, values, more };
  }
}

interface Field {
  name: string;
  index: number;
  column: Column;
  /** Where the keys stand that the file itself brings for it. */
  keys: number | undefined;
  known: Set<string>;
  found: Map<string, { count: number; example: string }>;
  more: boolean;
}

/** The column of the file whose values a reference to the same kind of record may hold. */
function ownKey({ refers }: Column, writes: readonly Target[]): string | undefined {
  const written = writes.find(({ entity }) => entity === refers?.entity);
  return written?.match.find((key) => key.length === 1 && key[0] === refers?.by)?.[0];
}

function look(field: Field, cells: readonly string[]) {
  const { index, column, keys, known, found } = field;
  if (keys !== undefined) known.add(clean(cells[keys] ?? ''));
  const text = clean(cells[index] ?? '');
  if (text === '' || text.length > longestValue) return;
  if (!column.refers && 'value' in readCell(text, column)) return;
  const from = column.read.inDays && countedInDays.test(text) ? anyDays : text;
  const earlier = found.get(from);
  if (earlier) earlier.count += 1;
  else if (found.size < (column.refers ? mostKeys : mostValues))
    found.set(from, { count: 1, example: text });
  else field.more = true;
}
