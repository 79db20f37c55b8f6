import type { Model } from '../../model/model.ts';
import { propertyOf } from '../../model/model.ts';
import type { Models } from '../../model/models.ts';
import { Compilation } from '../../planner/compilation.ts';
import type { Row } from '../../planner/row.ts';
import { compile, name, type Sql, sql } from '../../planner/sql.ts';
import { explained } from '../database-error.ts';
import type { Transaction, Writer } from '../writing.ts';
import type { Field } from './intake.ts';
import type { Staging } from './staging.ts';

/** Where rows are laid out, compared and judged before they are written: one transaction of one writer. */
export class Desk {
  readonly tx: Transaction;
  readonly models: Models;
  readonly #writer: Writer;

  constructor(tx: Transaction, writer: Writer, models: Models) {
    this.tx = tx;
    this.models = models;
    this.#writer = writer;
  }

  /** What a statement is compiled with: the grants of the writer. */
  compilation(): Compilation {
    return new Compilation(this.models, this.#writer.shape);
  }

  async run<Answer>(statement: Sql, model?: Model): Promise<Answer[]> {
    const { attributes, actor } = this.#writer.caller;
    const { text, slots } = compile(statement);
    const values = slots.map((slot) => slot.read({ args: [{ actor }], attributes }));
    const { rows } = await this.tx.client.query(text, values).catch((error: unknown) => {
      throw model ? explained(error, model) : error;
    });
    return rows as Answer[];
  }
}

/** The rows of one intake, on their way from the file to their table. */
export interface Tray {
  desk: Desk;
  staging: Staging;
  /** The intakes that have been written before, by model. */
  earlier: ReadonlyMap<string, Staging>;
}

/** The name of the column that a field is kept in. */
export const column = (field: { column?: string }): Sql => name(field.column!);

/** The name of the table of a model, with its schema. */
export const tableOf = (model: Model): Sql => name(model.schema, model.table);

/** A property that is known to have a column. */
export const fieldOf = (model: Model, field: string) => propertyOf(model, field) as Field;

/** A temporary table under an alias, for conditions on its columns. */
export const rowOf = (model: Model, alias: string): Row => ({
  model,
  alias,
  source: name(alias),
  used: new Set(),
});

/** Text without case, accents, spaces and punctuation; all of it where nothing else is left. */
export const letters = (text: Sql): Sql =>
  sql`coalesce(nullif(lower(regexp_replace(normalize(${text}, nfkd) collate pg_unicode_fast, '[^[:alnum:]]', '', 'g')), ''), ${text})`;
