import { clean } from './cells/clean.ts';
import { plain } from './cells/reading.ts';
import type { Columns } from './column.ts';
import { keyOf, type Mapping, namedApart } from './mapping/mapping.ts';
import { excerpt, type Notice, type Problem } from './problem.ts';

/** Which cell of a row belongs to which column, and which cells to none. */
export interface Layout {
  places: { name: string; index: number; heading: string }[];
  unnamed: number[];
  problems: Problem[];
  notices: Notice[];
}

/** Finds the columns of a file by what was said of them, else by its headings, ignoring case, spaces and punctuation. */
export function layoutOf(
  headings: readonly string[],
  columns: Columns,
  line: number,
  mapping?: Mapping,
): Layout {
  if (mapping) return layoutAsSaid(namedApart(headings.map(clean)), columns, line, mapping);
  const layout: Layout = { places: [], unnamed: [], problems: [], notices: [] };
  const names = namesOf(columns);
  for (const [index, cell] of headings.entries()) {
    const heading = clean(cell);
    const name = names.get(plain(heading));
    const earlier = layout.places.find((place) => place.name === name);
    const place = { line, column: excerpt(heading), value: null };
    if (heading === '') layout.unnamed.push(index);
    else if (name === undefined) {
      layout.notices.push({ ...place, reason: 'This column is not known and was left out.' });
    } else if (earlier) {
      const reason = `This says the same as “${earlier.heading}”. Keep one of the two columns.`;
      layout.problems.push({ ...place, reason });
    } else layout.places.push({ name, index, heading });
  }
  layout.problems.push(...missing(layout, columns, line, notThere));
  return layout;
}

function layoutAsSaid(
  headings: readonly string[],
  columns: Columns,
  line: number,
  mapping: Mapping,
): Layout {
  const layout: Layout = { places: [], unnamed: [], problems: [], notices: [] };
  const said = new Map(mapping.columns.map(({ heading, field }) => [keyOf(heading), field]));
  for (const [index, heading] of headings.entries()) {
    const name = said.get(keyOf(heading));
    const place = { line, column: excerpt(heading), value: null };
    const taken = layout.places.some((each) => each.name === name);
    if (name && columns[name] && !taken) layout.places.push({ name, index, heading });
    else if (name === null)
      layout.notices.push({ ...place, reason: 'This column was left out, as was chosen.' });
    else layout.notices.push({ ...place, reason: 'This column is not known and was left out.' });
  }
  layout.problems.push(...missing(layout, columns, line, (list) => `No column goes to ${list}.`));
  return layout;
}

/** Every heading that means a column; two columns that share one are a mistake of ours. */
export function namesOf(columns: Columns): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, { title, aliases = [] }] of Object.entries(columns)) {
    for (const heading of [title, name, ...aliases].map(plain)) {
      const other = names.get(heading) ?? name;
      if (other !== name)
        throw new Error(`“${heading}” is a heading of both ${other} and ${name}.`);
      names.set(heading, name);
    }
  }
  return names;
}

/** What is said of a file that has none of some columns, of which it needs one. */
export function noneOf(
  { places }: Layout,
  columns: Columns,
  names: readonly string[],
  line: number,
): Problem[] {
  if (names.length === 0 || places.some(({ name }) => names.includes(name))) return [];
  const titles = names.map((name) => `“${columns[name]?.title}”`).join(', ');
  const reason = `There must be a column for at least one of these: ${titles}.`;
  return [{ line, column: null, value: null, reason }];
}

const notThere = (list: string, count: number) =>
  count === 1
    ? `The first line must be headings; ${list} is missing.`
    : `The first line must be headings; ${list} are missing.`;

function missing(
  layout: Layout,
  columns: Columns,
  line: number,
  reason: typeof notThere,
): Problem[] {
  const found = new Set(layout.places.map(({ name }) => name));
  const titles = Object.entries(columns)
    .filter(([name, { required }]) => required && !found.has(name))
    .map(([, { title }]) => `“${title}”`);
  if (titles.length === 0) return [];
  const list = new Intl.ListFormat('en-GB').format(titles);
  return [{ line, column: null, value: null, reason: reason(list, titles.length) }];
}
