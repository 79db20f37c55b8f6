import type { Pool } from 'pg';
import type { Context } from '../../schema/foundation/graphql/context.ts';
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

/** Loads the invented council, as the actor `seed` and judged like everybody else. */
export async function loadSamples(product: Product, contexts: Contexts, today: string) {
  const samples = product.domains.flatMap((domain) => domain.samples(today));
  await loadAll(product, contexts, samples);
}

/** Gives a database that has no code lists yet what every council begins with. */
export async function loadVocabulary(product: Product, contexts: Contexts, pool: Pool) {
  for (const { vocabulary } of product.domains) {
    const [first, ...more] = vocabulary();
    if (!first) continue;
    const { schema, table } = modelNamed(product.models, first.entity.name);
    const { rows } = await pool.query(`select 1 from "${schema}"."${table}" limit 1`);
    if (rows.length === 0) await loadAll(product, contexts, [first, ...more]);
  }
}

async function loadAll(product: Product, contexts: Contexts, samples: readonly Sample[]) {
  const context = contexts.as({ roles: ['seed'], attributes: {}, actor: 'seed' });
  const guarded = ({ entity }: Sample) => modelNamed(product.models, entity.name).guarded;
  const open = samples.filter((sample) => !guarded(sample));
  await context.writing.transaction(async (tx) => {
    for (const sample of inOrder(product, open)) await load(product, tx, context, sample);
  });
  for (const sample of samples.filter(guarded)) await loadGuarded(product, context, sample);
}

async function load(product: Product, tx: Transaction, context: Context, { entity, rows }: Sample) {
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

/** Guarded records are written by their own road, subject by subject. */
async function loadGuarded(product: Product, context: Context, { entity, rows }: Sample) {
  const model = modelNamed(product.models, entity.name);
  const bySubject = Map.groupBy(rows, (row) => row[model.guarded!.by] as string);
  for (const [subject, own] of bySubject)
    await context.guarded.about(subject, async (tx) => {
      for (const { id, ...values } of own) {
        const change = { action: 'create', model, values } as const;
        await context.guarded.change(tx, context, change, { values, id: id as string });
      }
    });
}

/** Samples in an order in which each refers to what is there already. */
function inOrder({ models }: Product, samples: readonly Sample[]): Sample[] {
  const waiting = new Map(samples.map((sample) => [sample.entity.name, sample]));
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
