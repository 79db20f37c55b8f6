import type { EntityClass } from '@mikro-orm/core';
import type { Plan } from '../planner/plan.ts';
import type { Columns } from './column.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Survey } from './mapping/survey.ts';
import type { Notice, Problem } from './problem.ts';

/** A file as it arrives: its name, its bytes in pieces, and what was said with it. */
export interface ImportFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  options?: Readonly<Record<string, string>>;
  /** What its columns and values mean; its headings say so themselves, where this is absent. */
  mapping?: Mapping;
}

export type Cell = string | number | boolean | null | readonly string[];

/**
 * One row for one entity, keyed by property. `key` names it within the file, and a reference holds
 * the key of the row it points to. A property that is absent is left alone.
 */
export interface ImportRow {
  line: number;
  entity: string;
  key: string;
  row: Readonly<Record<string, Cell>>;
}

/** Some rows of a file, in its order, and what is wrong with or worth saying about others. */
export interface Batch {
  rows: ImportRow[];
  problems: Problem[];
  notices: Notice[];
  /** What the file itself calls a property, once its headings have been read. */
  headings?: Headings;
  /** What was found, where the file was only looked through. */
  survey?: Survey;
}

export type Headings = Readonly<Record<string, string>>;

/** How the rows of one entity are written. */
export interface Target {
  entity: EntityClass<object>;
  /**
   * Natural keys. A row is the existing one that agrees on the first key that the row has complete,
   * and that lacks the keys before it.
   */
  match: readonly (readonly string[])[];
  /** Properties of keys that are compared by their letters and figures only. */
  loosely?: readonly string[];
  /** Whether every row must be there already: then none is added. */
  existing?: true;
  /** What an empty value does to a filled one. On creation it is the default of the property. */
  blanks: 'clear' | 'keep';
  /** Properties written when the row is created and left alone ever after. */
  once?: readonly string[];
  /** What is said of a row whose properties of that kind stand, instead of what the reader made of it. */
  stands?: (kept: Readonly<Record<string, string | null>>) => string;
  /** The property that dates a row; one that is older than the existing row changes nothing. */
  dated?: string;
  /** The property that leads from a row to the one that stands for it now: that one is meant, and left as it is. */
  instead?: string;
  /** Remembers what it writes: what somebody has written since is left alone, and the import can be undone. */
  traced?: boolean;
  references?: Readonly<Record<string, Reference>>;
  /** Of the rows, only those whose reference is such; the others are left out. */
  only?: Readonly<Record<string, Found>>;
  /** What rows that agree on the first key are: a fault, unless the first of them is to count. */
  repeated?: 'fault' | 'firstCounts';
}

/** Rows whose reference names somebody, or nobody; or nobody until now, which then says who it is. */
export type Found = 'found' | 'unknown' | 'unknownSoFar';

/** A reference: to a row of the file with that key, whatever their order, else to an existing one. */
export interface Reference {
  entity: EntityClass<object>;
  /** The property of existing rows that holds the key; without it the row is always in the file. */
  by?: string;
  /**
   * Properties that are tried in turn where that one names nothing, whatever their case, as far as they name one row
   * only. Rows spell all of them, in this order.
   */
  orBy?: readonly string[];
}

/** A column as a clerk reads about it. */
export interface ColumnHelp {
  /** The property that it fills. */
  name: string;
  title: string;
  required: boolean;
  help: string;
}

/** Something that may be said with a file, where the file does not say it. */
export interface OptionHelp {
  title: string;
  help: string;
}

/** What can be brought in: read in batches, so that the size of a file does not matter. */
export interface Import {
  kind: string;
  title: string;
  help: string;
  format: 'csv' | 'json';
  columns?: readonly ColumnHelp[];
  options?: Readonly<Record<string, OptionHelp>>;
  /** In the order in which rows are to be written. */
  writes: readonly Target[];
  read(file: ImportFile): AsyncIterable<Batch>;
  /** For guarded records: the statement that takes some of their rows on the road that they have of their own. */
  apart?: Plan;
  /** How cells are read, where the file is a table: then what its columns and values mean can be said. */
  cells?: Columns;
  /** Looks through a table for what would have to be said. */
  survey?(file: ImportFile): AsyncIterable<Batch>;
}
