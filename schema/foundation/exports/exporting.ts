import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Context } from '../graphql/context.ts';
import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { label } from '../model/words.ts';
import { Compilation } from '../planner/compilation.ts';
import { compile } from '../planner/sql.ts';
import { Refusal } from '../refusal.ts';
import { type AddressQuery, exportArguments, prepared } from './arguments.ts';
import { batches, type CursorStatement } from './batches.ts';
import { cellOf } from './cell-of.ts';
import { type ExportColumn, exportColumns } from './columns.ts';
import { byteOrderMark, csvCell, csvLine } from './csv-cell.ts';
import type { TextRow } from './each-row.ts';
import { exportSql } from './plan.ts';
import { recordBeginning, recordEnd } from './record.ts';
import { aboutOf } from './request.ts';
import { mostRows, spreadsheet } from './spreadsheet.ts';

/** An export that may be made: who asked, what leaves, and the statement that reads it. */
export interface PlannedExport {
  context: Context;
  model: Model;
  columns: readonly ExportColumn[];
  args: Record<string, unknown>;
  statement: CursorStatement;
}

interface Parts {
  models: Models;
  schema: GraphQLSchema;
  /** Connections for nothing else, since each of them is held while somebody downloads. */
  pool: Pool;
}

/** Whole lists as CSV, read through the planner like every other answer. */
export class Exporting {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The model whose list has that name, if the caller may read any of it. */
  modelOf({ reading, shape }: Context, plural: string): Model | undefined {
    return [...this.#parts.models.values()].find(
      (model) =>
        model.plural === plural &&
        model.operations.includes('list') &&
        !model.guarded &&
        reading.permits(shape, 'read', model.name),
    );
  }

  /** Plans an export, or refuses it, before anything is read. */
  plan(context: Context, model: Model, query: AddressQuery): PlannedExport {
    const { models, schema } = this.#parts;
    const { columns: asked, args } = exportArguments(schema, model, query);
    const c = new Compilation(models, context.shape);
    const columns = exportColumns(c, model, asked);
    const run = { args: [prepared(args)], attributes: context.attributes };
    const { text, slots } = compile(exportSql(c, model, columns, run.args[0]!));
    const statement = { text, values: slots.map((slot) => slot.read(run)) };
    return { context, model, columns, args, statement };
  }

  /** The file, a batch at a time; that it is taken is written down first, and how far it got last. */
  async *lines(planned: PlannedExport, signal: AbortSignal): AsyncGenerator<string> {
    const { context, columns, statement } = planned;
    const cells = columns.map(cellOf);
    const line = (row: TextRow) => csvLine(row.map((value, i) => cells[i]!(value)));
    const { actor } = context.caller;
    const reading = { actor, line, ask: context.ask, signal };
    const begun = await this.#begin(planned);
    let rows = 0;
    let head = byteOrderMark + csvLine(columns.map(({ heading }) => csvCell(heading)));
    try {
      for await (const batch of batches(this.#parts.pool, statement, reading)) {
        rows += batch.length;
        yield head + batch.join('');
        head = '';
      }
      if (head) yield head;
    } finally {
      await recordEnd(context.ask, { actor, begun, rows });
    }
  }

  /** The same as a spreadsheet, which is small enough to be held. */
  async sheet(planned: PlannedExport, signal: AbortSignal): Promise<Buffer> {
    const { context, columns, model, statement } = planned;
    const { actor } = context.caller;
    const reading = { actor, line: (row: TextRow) => row, ask: context.ask, signal };
    const begun = await this.#begin(planned);
    const rows: TextRow[] = [];
    try {
      for await (const batch of batches(this.#parts.pool, statement, reading)) {
        rows.push(...batch);
        if (rows.length > mostRows) throw tooLong;
      }
      return await spreadsheet(label(model.plural), columns, rows);
    } finally {
      await recordEnd(context.ask, { actor, begun, rows: rows.length });
    }
  }

  #begin({ context, model, columns, args }: PlannedExport) {
    return recordBeginning(context.ask, {
      actor: context.caller.actor,
      subject: model.name,
      fields: columns.map(({ name }) => name),
      details: { asked: args, about: aboutOf(this.#parts.models, model, args) },
    });
  }
}

const tooLong = new Refusal(
  'BAD_USER_INPUT',
  `A spreadsheet takes up to ${mostRows.toLocaleString('en-GB')} rows, and this list has more. Filter it, or download CSV.`,
);
