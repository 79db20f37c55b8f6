import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { inWords } from '../model/words.ts';
import { Compilation } from '../planner/compilation.ts';
import { asSql, granted, visible } from '../planner/grants.ts';
import { valuesOf } from '../planner/read.ts';
import { bare, from } from '../planner/row.ts';
import { compile, constant, slot, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import { Desk } from '../writing/bulk/desk.ts';
import { Document, documentHolders, linkTo } from './document.ts';
import { documentsField } from './documents.ts';
import type { Format } from './formats.ts';

/** The record that a document is to hang on. */
export interface Hook {
  /** The entity, and the reference of the document to it. */
  entity: string;
  link: string;
  id: string;
}

/** A file that has arrived and been looked at. */
export interface NewDocument {
  title: string;
  name: string;
  format: Format;
  size: number;
  sha256: string;
}

/** The record that a request names, if its sender may add documents to it. */
export async function hookFor(context: Context, link: string, given: string): Promise<Hook> {
  const holder = documentHolders.find((each) => linkTo(each) === link);
  const id = uuidOrNone(given) as string;
  if (!holder) throw noSuchRecord();
  const c = new Compilation(context.reading.planner.models, context.shape);
  const row = c.row(holder.name);
  const may = asSql(granted(c, row, 'update', documentsField));
  const asked = slot((run) => run.args[0]!.id, 'uuid');
  const statement = sql`select (${may})::text as answer from ${from(row)} where ${bare(row, 'id')} = ${asked} and ${visible(c, row)}`;
  const plan = { ...compile(statement), name: '' };
  const { attributes } = context;
  const answer = await context.ask(plan, valuesOf(plan, { args: [{ id }], attributes }));
  if (answer === null) throw noSuchRecord();
  if (answer !== 'true')
    throw new Refusal('FORBIDDEN', `You may not add documents to this ${inWords(holder.name)}.`);
  return { entity: holder.name, link, id };
}

const noSuchRecord = () => new Refusal('NOT_FOUND', 'There is no such record that you can see.');

// a file may have to travel before the row that speaks of it is there for all
const patience = { idle_in_transaction_session_timeout: '600s' };

/**
 * Adds a document: its row, judged by the writing gate, and its file, which `store` puts in place; both or neither. The
 * file has been written down as loose under the id, so that it is removed if this is never finished.
 */
export async function keep(
  context: Context,
  hook: Hook,
  id: string,
  file: NewDocument,
  store: () => Promise<void>,
): Promise<void> {
  const { models } = context.reading.planner;
  const model = modelNamed(models, Document.name);
  const values = { ...file, uploadedBy: context.caller.actor, [hook.link]: hook.id };
  await context.writing.transaction(async (tx) => {
    const held = await new Desk(tx, context, models).run(
      sql`select id from loose_file where id = ${constant(id, 'uuid')} for update`,
    );
    if (held.length === 0) throw new Error(`The file ${id} is not written down as loose.`);
    await context.writing.change(tx, context, { action: 'create', model, values }, { values, id });
    await store();
  }, patience);
}
