import SchemaBuilder, { type ObjectRef } from '@pothos/core';
import type { Context } from './context.ts';
import door from './door.ts';
import { parse, scalars } from './scalars.ts';

type Text = { Input: string; Output: string };

/** The shape of every entity's answer: keyed by the names of the query. */
export type Answer = Record<string, unknown>;

export interface Types {
  Context: Context;
  Scalars: { Date: Text; DateTime: Text; Decimal: Text; ID: { Input: string; Output: string } };
}

export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<Types>;

/** The one schema that every domain adds to. */
export const builder = new SchemaBuilder<Types>({
  plugins: [door],
});

for (const [name, { description }] of Object.entries(scalars))
  builder.scalarType(name as keyof typeof scalars, {
    description,
    serialize: (value) => value,
    parseValue: (value) => parse(name as keyof typeof scalars, value),
  });

builder.queryType({ description: 'What can be asked.' });
builder.mutationType({ description: 'What can be changed.' });

const refs = new Map<string, ObjectRef<SchemaTypes, Answer>>();

/** The GraphQL type of an entity or derived relation, before or after it is built. */
export function typeOf(name: string) {
  let ref = refs.get(name);
  if (!ref) {
    ref = builder.objectRef<Answer>(name);
    refs.set(name, ref);
  }
  return ref;
}
