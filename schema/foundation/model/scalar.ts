import type { Scalar } from './model.ts';

/** How a scalar of the API is kept in PostgreSQL where no column says so. */
export const sqlTypes: Record<Scalar, string> = {
  ID: 'uuid',
  String: 'text',
  Int: 'int',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'timestamptz',
  Decimal: 'numeric',
};

const byColumnType: [RegExp, Scalar][] = [
  [/^uuid/, 'ID'],
  [/^(varchar|text|char|jsonb?|bytea)/, 'String'],
  [/^(int|smallint)/, 'Int'],
  [/^bool/, 'Boolean'],
  [/^date/, 'Date'],
  [/^timestamptz/, 'DateTime'],
  [/^numeric/, 'Decimal'],
];

/** The scalar that a column of that type is in the API. */
export function scalarOf(columnType: string): Scalar {
  const found = byColumnType.find(([pattern]) => pattern.test(columnType));
  if (!found) throw new Error(`No scalar is declared for columns of type ${columnType}.`);
  return found[1];
}
