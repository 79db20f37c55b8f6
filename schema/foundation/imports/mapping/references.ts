import type { Context } from '../../graphql/context.ts';
import type { Model } from '../../model/model.ts';
import { modelNamed } from '../../model/models.ts';
import { Compilation } from '../../planner/compilation.ts';
import { fieldReadable, masked, visible } from '../../planner/grants.ts';
import { valuesOf } from '../../planner/read.ts';
import { from } from '../../planner/row.ts';
import { compile, type Sql, slot, sql } from '../../planner/sql.ts';
import type { Choice } from '../cells/reading.ts';
import type { Reference } from '../import.ts';

/** The most records that anybody is given to choose from. */
export const mostChoices = 500;

/** Of some keys, those that stand for a record which the reader may see. */
export async function keysThere(context: Context, refers: Reference, keys: readonly string[]) {
  const there = await asked<string>(context, refers, keys, (c, model) => {
    const row = c.row(model.name);
    const key = masked(c, row, refers.by!);
    const among = slot((run) => run.args[0]!.keys, 'text[]');
    return sql`select ${key}::text as item from ${from(row)} where ${visible(c, row)} and ${key}::text = any(${among})`;
  });
  return new Set(there);
}

/** The records that a key may stand for; none where there are too many to choose from. */
export async function choicesOf(context: Context, refers: Reference): Promise<Choice[]> {
  const found = await asked<Choice>(context, refers, [], (c, model) => {
    const row = c.row(model.name);
    const key = masked(c, row, refers.by!);
    const called = fieldReadable(c, model, model.represents)
      ? masked(c, row, model.represents)
      : key;
    return sql`select json_build_object('value', ${key}, 'label', coalesce(${called}::text, ${key}::text)) as item from ${from(row)} where ${visible(c, row)} and ${key} is not null order by ${called}, ${key} limit ${sql.lit(mostChoices + 1)}`;
  });
  return found.length > mostChoices ? [] : found;
}

async function asked<Item>(
  context: Context,
  { entity, by }: Reference,
  keys: readonly string[],
  rows: (c: Compilation, model: Model) => Sql,
): Promise<Item[]> {
  const { models } = context.reading.planner;
  const c = new Compilation(models, context.shape);
  const model = modelNamed(models, entity.name);
  if (!by || !fieldReadable(c, model, by)) return [];
  const statement = sql`select coalesce(json_agg(found.item), '[]')::text as answer from (${rows(c, model)}) as found`;
  const plan = { ...compile(statement), name: '' };
  const { attributes } = context;
  return JSON.parse(
    (await context.ask(plan, valuesOf(plan, { args: [{ keys }], attributes }))) ?? '[]',
  );
}
