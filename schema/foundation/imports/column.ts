import type { EntityClass } from '@mikro-orm/core';
import type { Reader } from './cells/reading.ts';
import type { Cell, Reference } from './import.ts';

/** One column of a file: what it may be called, and how its cells are read. */
export interface Column<Value = Cell> {
  title: string;
  /** Other headings that it is known by; case, spaces and punctuation do not matter. */
  aliases?: readonly string[];
  /** Whether every row must have it. */
  required?: boolean;
  /** What an empty cell means; nothing, unless said. */
  empty?: Value | null;
  help: string;
  read: Reader<Value>;
  /** The entity of whose property of this name it holds the values. */
  of?: EntityClass<object>;
  /** For a reference: what its cells are keys of. */
  refers?: Reference;
  /** What else files write for a choice; to be suggested, never taken unasked. */
  synonyms?: Readonly<Record<string, readonly string[]>>;
}

export type Columns = Readonly<Record<string, Column>>;

/** The values of one row; a property is absent where the file has no such column. */
export type Values<C extends Columns> = {
  readonly [Name in keyof C]?: (C[Name] extends Column<infer Value> ? Value : never) | null;
};
