import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { Attributes } from '../permissions/me.ts';

/** A piece of a statement. */
export type Sql = RawBuilder<unknown>;

/** The values of one run of a plan. */
export interface Run {
  /** Coerced arguments, one set per field of the selection that takes any. */
  args: readonly Record<string, unknown>[];
  attributes: Attributes;
  /** The rows that a mutation has changed. */
  ids?: readonly string[];
}

/** A place in a statement whose value is known only when it runs. */
export class Slot {
  readonly read: (run: Run) => unknown;

  constructor(read: (run: Run) => unknown) {
    this.read = read;
  }
}

/** A parameter of the statement, cast to its type so that PostgreSQL need not guess. */
export const slot = (read: (run: Run) => unknown, type: string): Sql =>
  sql`${new Slot(read)}::${sql.raw(type)}`;

/** A value that is part of the declaration, not of a request. */
export const constant = (value: unknown, type: string): Sql =>
  sql`${new Slot(() => value)}::${sql.raw(type)}`;

/** A name of a table, column or alias, quoted. */
export const name = (...parts: string[]): Sql => sql.id(...parts);

/** Items with commas between. */
export const list = (items: readonly Sql[]): Sql => sql.join([...items]);

/** The condition that every row meets. */
export const holds: Sql = sql`true`;

/** Whether all of them hold; so where there are none. */
export const all = (items: readonly Sql[]): Sql =>
  items.length === 0 ? holds : sql.join([...items], sql` and `);

/** Whether one of them holds; not so where there are none. */
export const any = (items: readonly Sql[]): Sql =>
  items.length === 0 ? sql`false` : sql`(${sql.join([...items], sql` or `)})`;

export { sql };

/** Writes a slot that stands in several places as one parameter. */
class Compiler extends PostgresQueryCompiler {
  readonly #places = new Map<Slot, number>();

  override compileQuery(...query: Parameters<PostgresQueryCompiler['compileQuery']>) {
    this.#places.clear();
    return super.compileQuery(...query);
  }

  protected override appendValue(value: unknown) {
    const place = value instanceof Slot && this.#places.get(value);
    if (place) return this.append(`$${place}`);
    super.appendValue(value);
    if (value instanceof Slot) this.#places.set(value, this.numParameters);
  }
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new Compiler(),
  },
});

/** The text of a statement and the slots of its parameters, in order. */
export function compile(statement: Sql): { text: string; slots: readonly Slot[] } {
  const { sql: text, parameters } = statement.compile(compiler);
  return {
    text,
    slots: parameters.map((value) => (value instanceof Slot ? value : new Slot(() => value))),
  };
}

/** What stands in front of a statement, if anything does. */
export const withSql = (steps: readonly Sql[]): Sql =>
  steps.length === 0 ? sql`` : sql`with ${list(steps)}`;

/** A statement within another. */
export const parenthesised = (statement: Sql): Sql => sql`(${statement})`;
