import type { Check } from '../check.ts';
import type { Sql } from '../planner/sql.ts';
import { label } from './words.ts';

export type Scalar = 'ID' | 'String' | 'Int' | 'Boolean' | 'Date' | 'DateTime' | 'Decimal';

interface Described {
  name: string;
  description: string;
  nullable: boolean;
  /** In no API; only what is resolved in Node may need it. */
  hidden: boolean;
}

/** A property with a value of its own: one column, or one SQL expression. */
export interface Valued extends Described {
  kind: 'column' | 'computed';
  scalar: Scalar;
  list: boolean;
  /** The names an enumeration allows, in order. */
  choices?: readonly string[];
  maxLength?: number;
  /** How many digits a decimal has at most, and how many of them after the point. */
  digits?: { all: number; decimals: number };
  /** The column's type in PostgreSQL. */
  sqlType: string;
  /** The column, or how the expression is made from a row. */
  column?: string;
  expression?: (row: RowReference) => Sql;
  /** Set by the system, never by an input. */
  automatic: boolean;
  stampedOnCreate: boolean;
  stampedOnUpdate: boolean;
  defaulted: boolean;
  /** What the column holds where nothing was said. */
  defaultSql?: string;
  unique: boolean;
}

export interface ToOne extends Described {
  kind: 'toOne';
  column: string;
  target: string;
  defaulted: boolean;
  unique: boolean;
}

export interface ToMany extends Described {
  kind: 'toMany';
  target: string;
  /** The reference of the target that points back here. */
  by: string;
}

/** A value made in Node from columns that it names. */
export interface Resolved extends Described {
  kind: 'resolved';
  /** Its GraphQL type, as Pothos takes it. */
  type: unknown;
  needs: readonly string[];
  resolve: (row: Record<string, unknown>, permitted: Permitted) => unknown;
}

/** What a resolved property may ask about its reader. */
export interface Permitted {
  /** Whether a mail server takes messages to whom they are for, so that nobody else needs their links. */
  posted: boolean;
  always(subject: string, field: string): boolean;
}

export type Property = Valued | ToOne | ToMany | Resolved;

/** A row of a statement, whose columns are named by property. */
export type RowReference = (property: string) => Sql;

export interface Parameter {
  name: string;
  scalar: Scalar;
  sqlType: string;
  description: string;
}

/** Some of the facts a derived relation is made of; its reader must be able to read them all. */
export interface Read {
  entity: string;
  fields: readonly string[];
  /** The reference of the derived row whose own row was read. */
  through?: string;
  /** Else the rows that were looked for. */
  like?: (row: RowReference) => Likeness;
}

/**
 * The rows that were looked for, as they would be if they were there: whether one is there or not,
 * it is judged by these columns, so that an absence tells nobody more than a presence.
 */
export interface Likeness {
  columns: Record<string, Sql>;
  /** What stands after `from`, where there is more than one row. */
  from?: Sql;
}

/** Where the rows of a relation that no table holds come from. */
export interface Derivation {
  /** The properties that say which row it is, cheap to find and enough to work out the others. */
  keys: readonly string[];
  parameters: readonly Parameter[];
  reads: readonly Read[];
  /** What several parts of it are made of: put together once where all of it is asked for. */
  facts?: (parameters: Record<string, Sql>) => Sql;
  sql: (parameters: Record<string, Sql>, facts?: Sql) => Sql;
}

export interface Order {
  property: string;
  descending: boolean;
}

/** A person's own matter: read one subject at a time, every look written down, nothing of it audited. */
export interface Guarded {
  /** The property that names the subject. */
  by: string;
  /** The entity that each look is written to. */
  log: string;
}

/** One thing of a domain, as every product of its declaration sees it. */
export interface Model {
  name: string;
  domain: string;
  /** `employee`, as queries are named. */
  singular: string;
  plural: string;
  description: string;
  schema: string;
  table: string;
  properties: Map<string, Property>;
  /** The property that stands for a row in menus and references. */
  represents: string;
  /** What tells rows of one name apart, where what is brought in is listed. */
  toldApartBy: readonly string[];
  search: readonly string[];
  /** Whether there may be so many that what is searched needs an index. */
  large: boolean;
  order: readonly Order[];
  operations: readonly Operation[];
  /** The sets of properties that no two rows share. */
  uniques: readonly (readonly string[])[];
  checks: readonly Check[];
  derivation?: Derivation;
  guarded?: Guarded;
  /** The properties that only a deed of the platform writes. */
  byDeed: readonly string[];
  /** The properties in which somebody may have to write of health, belief or the like. */
  specialCategory: readonly string[];
  /** What properties are called where the words of their names do not say enough. */
  labels: Readonly<Record<string, string>>;
  /** What their values are called, likewise. */
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The properties that hold the names of types and fields. */
  typeNames: readonly string[];
}

export type Operation = 'get' | 'list' | 'create' | 'update' | 'delete';

/** The properties that the API has. */
export const shown = (model: Model) =>
  [...model.properties.values()].filter(({ hidden }) => !hidden);

/** Whether records of a model lie below one another, each with the one above as its `parent`. */
export function isTree({ name, properties }: Model): boolean {
  const parent = properties.get('parent');
  return parent?.kind === 'toOne' && parent.target === name;
}

/** What people call a property, on pages and in files. */
export const labelOf = ({ labels }: Model, name: string) => labels[name] ?? label(name);

/** What people call a value of a property. */
export function choiceLabelOf({ choices, properties }: Model, name: string, choice: string) {
  const property = properties.get(name) as Valued | undefined;
  // what is no choice is somebody's own words
  return choices[name]?.[choice] ?? (property?.choices ? label(choice) : choice);
}

/** The property of that name; a name that a client cannot send, so its absence is a fault of ours. */
export function propertyOf(model: Model, name: string): Property {
  const property = model.properties.get(name);
  if (!property) throw new Error(`${model.name} has no property ${name}.`);
  return property;
}

/** A property that has a value of its own; a fault of the declaration where it has none. */
export function valuedOf(model: Model, name: string): Valued {
  const property = propertyOf(model, name);
  if (property.kind === 'column' || property.kind === 'computed') return property;
  throw new Error(`${model.name}.${name} has no value of its own.`);
}

/** A property that refers to one record; a fault of the declaration where it does not. */
export function toOneOf(model: Model, name: string): ToOne {
  const property = propertyOf(model, name);
  if (property.kind === 'toOne') return property;
  throw new Error(`${model.name}.${name} is not a reference.`);
}

/** The column of a property that has one. */
export function columnOf(model: Model, name: string): string {
  const property = propertyOf(model, name);
  if ('column' in property && property.column) return property.column;
  throw new Error(`${model.name}.${name} is not a column.`);
}
