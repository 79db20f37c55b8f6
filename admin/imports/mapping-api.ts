import { asWords } from '../jobs/job-label.ts';
import { sayServed } from '../language/served.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Remark } from './import-api.ts';

export type Because = 'remembered' | 'known' | 'similar';

/** A column of a file, and where it may go. */
export interface Heading {
  heading: string;
  examples: string[];
  field: string | null;
  because: Because | null;
}

/** What was remembered of files like it. */
export interface Remembered {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  fits: boolean;
}

export interface Headings {
  rows: number;
  headings: Heading[];
  remembered: Remembered[];
  /** What was said with the file as a whole. */
  options: Option[];
  used: string | null;
  problems: Remark[];
}

interface Option {
  name: string;
  value: string;
}

/** Of a value that nothing is said of: its row is refused, with the reason. */
export const asItStands = '(as it stands)';

/** The columns of a file, with suggestions; those of a remembered mapping, where one is named. */
export const importHeadings = async (id: string, mapping: string | null) =>
  (
    await askGraphQL<{ importHeadings: Headings }>(
      `query ($id: ID!, $mapping: ID) { importHeadings(id: $id, mapping: $mapping) {
         rows used remembered { id name shared own fits } options { name value } problems { line column value reason }
         headings { heading examples field because } } }`,
      { id, mapping },
    )
  ).importHeadings;

/** A value that cannot be read as it stands, and what it may stand for. */
export interface Value {
  from: string;
  example: string;
  count: number;
  to: string | null;
  because: Because | null;
}

export interface FieldValues {
  field: string;
  title: string;
  optional: boolean;
  more: boolean;
  choices: { value: string; label: string }[];
  values: Value[];
}

export const importValues = async (id: string) =>
  (
    await askGraphQL<{ importValues: FieldValues[] }>(
      `query ($id: ID!) { importValues(id: $id) {
         field title optional more choices { value label } values { from example count to because } } }`,
      { id },
    )
  ).importValues.map(
    (each): FieldValues => ({
      ...each,
      title: sayServed(each.title),
      choices: each.choices.map(inWords),
    }),
  );

/** A choice that is declared is called by its value in words, and so in the language of the reader; a record by its name. */
const inWords = ({ value, label }: FieldValues['choices'][number]) => ({
  value,
  label: label === asWords(value) ? sayServed(label) : label,
});

interface Said {
  columns: { heading: string; field: string | null }[];
  values?: { field: string; from: string; to: string }[];
  /** The remembered mapping that it began with. */
  from?: string | null;
  options?: Option[];
  rememberAs?: string;
  shared?: boolean;
}

/** Says what the columns and values of a file mean. */
export const mapImport = (id: string, said: Said) =>
  askGraphQL(
    `mutation ($id: ID!, $columns: [ImportColumnInput!]!, $values: [ImportValueInput!], $from: ID, $options: [ImportSaidInput!], $rememberAs: String, $shared: Boolean) {
       mapImport(id: $id, columns: $columns, values: $values, from: $from, options: $options, rememberAs: $rememberAs, shared: $shared) }`,
    { id, ...said },
  );
