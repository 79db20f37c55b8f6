import { plain } from '../cells/reading.ts';

/** What the columns and values of a file mean, as somebody has said. */
export interface Mapping {
  /** Where each column goes; nowhere where it is left out. */
  columns: readonly MappedColumn[];
  /** What a value of the file stands for; for nothing where that is empty. */
  values: readonly MappedValue[];
}

export interface MappedColumn {
  heading: string;
  field: string | null;
}

export interface MappedValue {
  field: string;
  from: string;
  to: string;
}

/** Stands for every number that a spreadsheet has counted days in. */
export const anyDays = '00000';
/** What such a number is said to stand for, where it is a day. */
export const inDays = 'days';

/** A heading or a value for comparing; one without letters and figures is compared as it is. */
export const keyOf = (text: string): string => plain(text) || text;

/** The headings of a file, each different: a second “Name” is “Name (2)”, one without words “Column 5”. */
export function namedApart(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const name = heading || `Column ${index + 1}`;
    const count = (seen.get(keyOf(name)) ?? 0) + 1;
    seen.set(keyOf(name), count);
    return count > 1 ? `${name} (${count})` : name;
  });
}

/** What a value of a column stands for, by its key. */
export type Meanings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The values of a mapping, ready to be looked up. */
export function meaningsOf({ values }: Pick<Mapping, 'values'>): Meanings {
  const meanings = new Map<string, Map<string, string>>();
  for (const { field, from, to } of values) {
    const own = meanings.get(field) ?? new Map<string, string>();
    meanings.set(field, own.set(keyOf(from), to));
  }
  return meanings;
}
