import { same, sent, type Values } from '../../providers/data/changes.ts';
import type { Field } from '../declaration.ts';
import type { Draft } from './drafts.ts';

/** The fields that differ from what a form began with, as far as a browser may keep them. */
export function typedSoFar(
  fields: readonly Field[],
  values: Values,
  began: Values,
): Pick<Draft, 'typed' | 'was'> {
  const changed = fields.filter(
    (field) =>
      !field.specialCategory &&
      values[field.name] !== undefined &&
      !same(sent(field, values[field.name]), sent(field, began[field.name])),
  );
  const kept = (from: Values) =>
    Object.fromEntries(changed.map((field) => [field.name, storable(field, from[field.name])]));
  return { typed: kept(values), was: kept(began) };
}

/** Of a record that is referred to, its id is enough. */
const storable = (field: Field, value: unknown) => {
  if (field.kind !== 'reference') return value ?? null;
  const id = sent(field, value);
  return id ? { id } : null;
};
