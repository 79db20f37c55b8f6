import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { propertyOf } from '../../model/model.ts';
import { compile, list, name, type Sql, sql } from '../../planner/sql.ts';
import { columnsOf } from '../change.ts';
import type { Field, Intake } from './intake.ts';

/** A row as it was read, and where. */
export interface StagedRow {
  line: number;
  /** What the row is called within its file. */
  key: string;
  row: Readonly<Record<string, unknown>>;
}

/** The rows of one intake in a temporary table, as they were read. */
export class Staging {
  readonly intake: Intake;
  /** Which properties rows have: most files have one layout for all. */
  readonly #layouts = new Map<string, { number: number; names: readonly string[] }>();
  #rows = 0;

  constructor(intake: Intake) {
    this.intake = intake;
  }

  /** A temporary table of this intake. */
  table(stage: 'staged' | 'linked' | 'matched' | 'merged'): Sql {
    return name('pg_temp', `${stage}_${this.intake.model.table}`);
  }

  async create(client: PoolClient) {
    const columns = columnsOf(this.intake.model)
      .filter(({ name: field }) => field !== 'id')
      .map((field) => sql`${name(field.column!)} ${sql.raw(this.#typeOf(field))}`);
    const stages = (['staged', 'linked', 'matched', 'merged'] as const).map((stage) =>
      this.table(stage),
    );
    await run(client, sql`drop table if exists ${list(stages)}`);
    await run(
      client,
      sql`create temporary table ${this.table('staged')} (_position int primary key, _line int, _key text, _layout int, _id uuid default uuidv7(), ${list(columns)}) on commit drop`,
    );
  }

  /** Copies some rows into the table. */
  async add(client: PoolClient, rows: readonly StagedRow[]) {
    const names = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
    const columns = names.map((field) => name(this.#columnOf(field)));
    const { text } = compile(
      sql`copy ${this.table('staged')} (${list([...fixed, ...columns])}) from stdin`,
    );
    const lines = rows.map(({ line, key, row }) => {
      this.#rows += 1;
      const layout = this.#layoutOf(Object.keys(row));
      const cells = [this.#rows, line, key, layout, ...names.map((field) => row[field])];
      return `${cells.map(copied).join('\t')}\n`;
    });
    await pipeline(Readable.from([lines.join('')]), client.query(copyFrom(text)));
  }

  async finish(client: PoolClient) {
    await run(client, sql`analyze ${this.table('staged')}`);
  }

  get rows() {
    return this.#rows;
  }

  /** The fields that any row has. */
  get fields(): Field[] {
    const names = new Set([...this.#layouts.values()].flatMap((layout) => layout.names));
    names.delete('id');
    return [...names].map((field) => propertyOf(this.intake.model, field) as Field);
  }

  /** The layouts of rows that say nothing of a field. */
  layoutsWithout(field: string): number[] {
    const layouts = [...this.#layouts.values()];
    return layouts.filter(({ names }) => !names.includes(field)).map(({ number }) => number);
  }

  #layoutOf(names: readonly string[]): number {
    const id = names.join();
    const known = this.#layouts.get(id);
    if (known) return known.number;
    const number = this.#layouts.size + 1;
    this.#layouts.set(id, { number, names });
    return number;
  }

  #typeOf(field: Field): string {
    const pointer = this.intake.pointers.get(field.name);
    if (pointer) return pointer.orBy.length > 0 ? 'text[]' : 'text';
    return field.kind === 'toOne' ? 'uuid' : field.sqlType;
  }

  #columnOf(field: string): string {
    return field === 'id' ? '_id' : (propertyOf(this.intake.model, field) as Field).column!;
  }
}

const fixed = ['_position', '_line', '_key', '_layout'].map((column) => name(column));

const run = (client: PoolClient, statement: Sql) => client.query(compile(statement).text);

/** A value in the text format of COPY. */
function copied(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return spelled(value).replace(/[\\\n\r\t]/g, (mark) => escapes[mark as keyof typeof escapes]);
}

const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function spelled(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(item)).join()}}`;
  return value instanceof Date ? value.toISOString() : String(value);
}
