import type { Pool } from 'pg';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import type { Model } from '../../schema/foundation/model/model.ts';
import { modelNamed } from '../../schema/foundation/model/models.ts';
import type { Product } from '../../schema/foundation/product.ts';
import type { Sample } from '../../schema/foundation/samples.ts';
import { bulkWrite } from '../../schema/foundation/writing/bulk/bulk-write.ts';
import type { Transaction } from '../../schema/foundation/writing/writing.ts';
import type { Contexts } from '../graphql/context.ts';

/** Loads the invented council, as the actor `seed` and judged like everybody else. */
export async function loadSamples(product: Product, contexts: Contexts, today: string) {
  await loadOpen(product, contexts, await samplesOf(product, today));
  await loadGuarded(product, contexts, today);
}

async function samplesOf({ domains }: Product, today: string) {
  const all = await Promise.all(domains.map((domain) => domain.samples()));
  return all.flatMap(({ samples }) => samples(today));
}

/** Gives a database that has no code lists yet what every council begins with. */
export async function loadVocabulary(product: Product, contexts: Contexts, pool: Pool) {
  for (const { vocabulary } of product.domains) {
    const [first, ...more] = vocabulary();
    if (!first) continue;
    const { schema, table } = modelNamed(product.models, first.entity.name);
    const { rows } = await pool.query(`select 1 from "${schema}"."${table}" limit 1`);
    if (rows.length === 0) await loadOpen(product, contexts, [first, ...more]);
  }
}

const seed = (contexts: Contexts) =>
  contexts.as({ roles: ['seed'], attributes: {}, actor: 'seed' });

async function loadOpen(product: Product, contexts: Contexts, samples: readonly Sample[]) {
  const context = seed(contexts);
  const open = samples.filter(
    ({ entity, road }) => !road && !modelNamed(product.models, entity.name).guarded,
  );
  await context.writing.transaction(async (tx) => {
    for (const sample of inOrder(product, open)) await load(product, tx, context, sample);
  });
}

async function load(product: Product, tx: Transaction, context: Context, { entity, rows }: Sample) {
  const { faults } = await bulkWrite(tx, context, product.models, entity.name, rows);
  const [first] = faults;
  if (first)
    throw new Error(
      `The sample ${first.line} of ${entity.name} was refused: ${first.fault} ${first.field}.`,
    );
}

/** Writes what has a road of its own by it, and guarded records subject by subject; those that are there already are left alone. */
export async function loadGuarded(product: Product, contexts: Contexts, today: string) {
  const context = seed(contexts);
  for (const { entity, rows, road } of await samplesOf(product, today)) {
    if (road) {
      await context.guarded.handingOver(({ ask }) => ask(road, [JSON.stringify(rows)]));
      continue;
    }
    const model = modelNamed(product.models, entity.name);
    if (!model.guarded) continue;
    const bySubject = Map.groupBy(rows, (row) => row[model.guarded!.by] as string);
    for (const [subject, own] of bySubject) await loadSubject(context, model, subject, own);
  }
}

async function loadSubject(context: Context, model: Model, subject: string, rows: Sample['rows']) {
  await context.guarded.about(subject, async (tx) => {
    const { schema, table } = model;
    const there = await tx.client.query(`select 1 from "${schema}"."${table}" limit 1`);
    if (there.rows.length > 0) return;
    for (const { id, ...values } of rows) {
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
