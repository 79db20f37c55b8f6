import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { Compilation } from '../planner/compilation.ts';
import { masked, readable, visible } from '../planner/grants.ts';
import { named } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { bare, from } from '../planner/row.ts';
import { compile, list, slot, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import { Document } from './document.ts';
import type { Format } from './formats.ts';

/** What somebody who takes a document out is told of it. */
export interface FoundDocument {
  id: string;
  name: string;
  format: Format;
  size: number;
}

const told = ['id', 'name', 'format', 'size'];

/** The document with this id; one that its reader may not see is not there. */
export async function foundDocument(context: Context, given: string): Promise<FoundDocument> {
  const { models } = context.reading.planner;
  const c = new Compilation(models, context.shape);
  const id = uuidOrNone(given);
  if (!readable(c, modelNamed(models, Document.name))) throw noSuchDocument();
  const row = c.row(Document.name);
  const fields = told.flatMap((field) => [sql.lit(field), masked(c, row, field)]);
  const asked = slot((run) => run.args[0]!.id, 'uuid');
  const statement = sql`select json_build_object(${list(fields)})::text as answer from ${from(row)} where ${bare(row, 'id')} = ${asked} and ${visible(c, row)}`;
  const plan = { ...compile(statement), name: '' };
  const { attributes } = context;
  const answer = await context.ask(plan, valuesOf(plan, { args: [{ id }], attributes }));
  if (answer === null) throw noSuchDocument();
  return JSON.parse(answer);
}

const noSuchDocument = () =>
  new Refusal('NOT_FOUND', 'There is no such document that you can see.');

const given = (name: string, type: string) => slot(({ args }) => args[0]![name], type);

const entry =
  named(sql`insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
    values (uuidv7(), clock_timestamp(), ${given('actor', 'text')}, 'download', ${sql.lit(Document.name)},
      ${given('id', 'uuid')}, '{}', '{}')`);

/** Writes down who takes a document out, before they have any of it. */
export async function recordDownload({ ask, caller }: Context, { id }: FoundDocument) {
  await ask(entry, valuesOf(entry, { args: [{ actor: caller.actor, id }], attributes: {} }));
}
