import type { ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Model } from '../model/model.ts';
import { once } from '../writing/idempotency.ts';
import { planOnce, type Transaction } from '../writing/writing.ts';
import { type Answer, builder, type SchemaTypes, typeOf } from './builder.ts';
import type { Context } from './context.ts';
import { byResponseKey } from './names.ts';

export type Nothing = null | undefined;

export const idempotencyKey = {
  description: 'Asking again under the same key does nothing more and answers alike.',
};

const payloads = new Map<string, ObjectRef<SchemaTypes, Answer>>();

/** What a mutation answers that changes records of a model. */
export function payloadOf(model: Pick<Model, 'name' | 'singular' | 'plural'>) {
  const known = payloads.get(model.name);
  if (known) return known;
  const Payload = builder.objectRef<Answer>(`${model.name}Payload`).implement({
    description: `What was changed, as you may see it now.`,
    fields: (t) => ({
      [model.singular]: t.field({
        type: typeOf(model.name),
        description: 'The record; null when it has left your view.',
        resolve: byResponseKey as () => Answer,
      }),
      [model.plural]: t.field({
        type: [typeOf(model.name)],
        nullable: { list: false, items: true },
        description: 'The records, in the order asked; null for one that has left your view.',
        resolve: byResponseKey as () => Answer[],
      }),
    }),
  });
  payloads.set(model.name, Payload);
  return Payload;
}

interface Asked {
  key: string | Nothing;
  request: unknown;
}

/**
 * Does the work once for its key and answers with what its caller may see of it, before the commit. Without a key,
 * a single statement may do all of that.
 */
export const changed = (
  context: Context,
  info: GraphQLResolveInfo,
  model: string,
  { key, request }: Asked,
  work: (tx: Transaction) => Promise<string[]>,
  single?: (tx: Transaction) => Promise<Answer | null>,
): Promise<Answer> =>
  context.writing.transaction(
    async (tx) => {
      const { caller, shape, attributes } = context;
      const ids = await once(tx, caller.actor, key, [info.fieldName, request], () => work(tx));
      const reader = { shape, attributes, ask: tx.ask };
      return context.reading.answer(info, 'changed', model, reader, ids);
    },
    planOnce,
    key ? undefined : single,
  );
