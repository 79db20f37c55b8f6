import { columnOf, type Likeness } from '../model/model.ts';
import type { Compilation } from './compilation.ts';
import type { Row } from './row.ts';
import { list, name, sql } from './sql.ts';

/** The rows that were looked for, with what is known of them without looking. */
export function likeness(c: Compilation, entity: string, { columns, from }: Likeness): Row {
  const row = c.row(entity);
  const given = Object.entries(columns).map(([property, value]) => ({
    column: columnOf(row.model, property),
    value,
  }));
  const selected = list(given.map(({ column, value }) => sql`${value} as ${name(column)}`));
  return {
    ...row,
    source: from ? sql`(select ${selected} from ${from})` : sql`(select ${selected})`,
    used: new Known(
      entity,
      given.map(({ column }) => column),
    ),
  };
}

/** The columns in use, which must be among those that are known. */
class Known extends Set<string> {
  readonly #entity: string;
  readonly #columns: readonly string[];

  constructor(entity: string, columns: readonly string[]) {
    super();
    this.#entity = entity;
    this.#columns = columns;
  }

  override add(column: string): this {
    if (!this.#columns.includes(column))
      throw new Error(
        `A grant asks for ${column} of a ${this.#entity} that may not be there: let \`like\` say it.`,
      );
    return super.add(column);
  }
}
