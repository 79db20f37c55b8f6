import type { Pool } from 'pg';
import { modelNamed } from '../../schema/foundation/model/models.ts';
import type { Product } from '../../schema/foundation/product.ts';
import type { Sample } from '../../schema/foundation/samples.ts';
import { bulkWrite } from '../../schema/foundation/writing/bulk.ts';
import type { Transaction } from '../../schema/foundation/writing/writing.ts';
import type { Contexts } from '../graphql/context.ts';

/** Whether nobody has an account yet, so that nothing can be overwritten. */
export async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select 1 from user_account limit 1');
  return rows.length === 0;
}

/** Loads the invented council, as the actor `seed` and judged like everybody else: all of it or nothing. */
export async function loadSamples(product: Product, contexts: Contexts, today: string) {
  const context = contexts.as({ roles: ['seed'], attributes: {}, actor: 'seed' });
  const samples = inOrder(product, today);
  await context.writing.transaction(async (tx) => {
    for (const sample of samples) await load(product, tx, context, sample);
  });
}

async function load(
  product: Product,
  tx: Transaction,
  context: ReturnType<Contexts['as']>,
  { entity, rows }: Sample,
) {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const model = modelNamed(product.models, entity.name);
  const bulk = { model, fields, key: ['id'], rows };
  const { problems } = await bulkWrite(tx, context, product.models, bulk);
  const [first] = problems;
  if (first)
    throw new Error(
      `The sample ${first.position} of ${model.name} was refused: ${first.problem} ${first.field}.`,
    );
}

/** Samples in an order in which each refers to what is there already. */
function inOrder({ domains, models }: Product, today: string): Sample[] {
  const waiting = new Map(
    domains.flatMap(({ samples }) => samples(today)).map((sample) => [sample.entity.name, sample]),
  );
  const ordered: Sample[] = [];
  const place = (name: string) => {
    const sample = waiting.get(name);
    if (!sample) return;
    waiting.delete(name);
    for (const property of modelNamed(models, name).properties.values())
      if (property.kind === 'toOne') place(property.target);
    ordered.push(sample);
  };
  for (const name of [...waiting.keys()]) place(name);
  return ordered;
}
