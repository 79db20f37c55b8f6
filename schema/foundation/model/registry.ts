import type { EntityClass } from '@mikro-orm/core';
import type { Sql } from '../planner/sql.ts';
import type { Guarded, Operation, Order, Read, Resolved, RowReference, Scalar } from './model.ts';

type Name<E> = keyof E & string;

/** What a domain adds to an entity to put it into the API. */
export interface EntityOptions<E> {
  /** The property that stands for a row in menus and references. */
  represents: Name<E>;
  /** What tells rows of one name apart, where what is brought in is listed. */
  toldApartBy?: readonly Name<E>[];
  /** What the search box looks through. */
  search?: readonly Name<E>[];
  /** Whether there may be so many that looking through all of them takes long: what is searched has an index then. */
  large?: boolean;
  /** The usual order; `-` first means descending. */
  order?: readonly (Name<E> | `-${Name<E>}`)[];
  /** The plural of the queries, where adding an s is not it. */
  plural?: string;
  operations?: readonly Operation[];
  /** For a person's own matters: the property that names them, and where each look is written. */
  guarded?: { by: Name<E>; log: EntityClass<object> };
  /** The properties that only a deed of the platform writes, so that they prove it was done: no input has them. */
  byDeed?: readonly Name<E>[];
  /** The properties in which somebody may have to write of health, belief or the like: no browser keeps them. */
  specialCategory?: readonly Name<E>[];
  /** What its properties are called on pages and in files, where the words of their names do not say enough. */
  labels?: Labels;
  /** What the values of its properties are called, likewise. */
  choices?: Record<string, Labels>;
  /** The properties that hold the names of types and fields: files say them in words. */
  typeNames?: readonly Name<E>[];
}

type Labels = Readonly<Record<string, string>>;

export interface EntityDeclaration {
  entity: EntityClass<object>;
  represents: string;
  toldApartBy: readonly string[];
  search: readonly string[];
  large: boolean;
  order: readonly Order[];
  plural?: string;
  operations: readonly Operation[];
  guarded?: Guarded;
  byDeed: readonly string[];
  specialCategory: readonly string[];
  labels: Labels;
  choices: Record<string, Labels>;
  typeNames: readonly string[];
}

export interface ComputedDeclaration {
  entity: EntityClass<object>;
  name: string;
  comment: string;
  scalar: Scalar;
  choices?: readonly string[];
  /** The derived relation whose rows it sums up: whoever reads it must be able to read those. */
  madeOf?: string;
  sql: (row: RowReference) => Sql;
}

export interface ResolvedDeclaration
  extends Omit<Resolved, 'kind' | 'description' | 'nullable' | 'hidden'> {
  entity: EntityClass<object>;
  comment: string;
  nullable?: boolean;
}

export interface ToManyDeclaration {
  entity: EntityClass<object>;
  name: string;
  target: EntityClass<object> | string;
  by: string;
  comment: string;
}

export interface DerivedDeclaration {
  domain: string;
  name: string;
  comment: string;
  plural?: string;
  parameters: Record<string, { scalar: Scalar; comment: string }>;
  properties: Record<string, unknown>;
  /** The properties, besides the id, that say which row it is. */
  keys: readonly string[];
  reads: readonly (Omit<Read, 'entity'> & { entity: EntityClass<object> })[];
  represents: string;
  labels?: Labels;
  choices?: Record<string, Labels>;
  order: readonly string[];
  facts?: (parameters: Record<string, Sql>) => Sql;
  sql: (parameters: Record<string, Sql>, facts?: Sql) => Sql;
}

/** Everything that domains declare about their entities, in the order in which they are loaded. */
export const declared = {
  entities: [] as EntityDeclaration[],
  computed: [] as ComputedDeclaration[],
  resolved: [] as ResolvedDeclaration[],
  toMany: [] as ToManyDeclaration[],
  derived: [] as DerivedDeclaration[],
  called: [] as { entity: EntityClass<object>; property: string; words: Labels }[],
};

const everyOperation: readonly Operation[] = ['get', 'list', 'create', 'update', 'delete'];

/** Puts an entity into the API: its type, its queries, its inputs and its mutations. */
export function entityType<E extends object>(entity: EntityClass<E>, options: EntityOptions<E>) {
  const {
    represents,
    toldApartBy = [],
    search = [],
    large = false,
    order = [represents],
    plural,
    operations,
    guarded,
  } = options;
  const { byDeed = [], specialCategory = [], labels = {}, choices = {}, typeNames = [] } = options;
  declared.entities.push({
    entity,
    represents,
    toldApartBy,
    search,
    large,
    order: order.map(orderOf),
    plural,
    operations: operations ?? everyOperation,
    guarded: guarded && { by: guarded.by, log: guarded.log.name },
    byDeed,
    specialCategory,
    labels,
    choices,
    typeNames,
  });
}

/** Says what the values of a property are called, where only all domains together know. */
export function called<E extends object>(entity: EntityClass<E>, property: Name<E>, words: Labels) {
  declared.called.push({ entity, property, words });
}

/** Adds a value that is an SQL expression over a row: it filters and sorts like a column. */
export function computed<E extends object>(
  entity: EntityClass<E>,
  name: Name<E>,
  options: Omit<ComputedDeclaration, 'entity' | 'name'>,
) {
  declared.computed.push({ entity, name, ...options });
}

/** Adds a value made in Node from the columns it says it needs. */
export function resolved<E extends object>(
  entity: EntityClass<E>,
  options: Omit<ResolvedDeclaration, 'entity'>,
) {
  declared.resolved.push({ entity, ...options });
}

/** Adds the other side of a reference; declared by the domain that owns the link. */
export function toMany<E extends object, T extends object>(
  entity: EntityClass<E>,
  name: string,
  options: { target: EntityClass<T> | string; by: string; comment: string },
) {
  declared.toMany.push({ entity, name, ...options });
}

/** Declares a relation that no table holds: a rule in SQL that is listed, filtered and joined like one. */
export function derived(declaration: DerivedDeclaration) {
  declared.derived.push(declaration);
}

/** `-name` as an order: by name, the last first. */
export const orderOf = (text: string): Order =>
  text.startsWith('-')
    ? { property: text.slice(1), descending: true }
    : { property: text, descending: false };
