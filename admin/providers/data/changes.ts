import type { Ability } from '../../../schema/foundation/permissions/shape.ts';
import type { Field, Resource } from '../../foundation/declaration.ts';
import { mayWriteField, type Row } from '../../foundation/may.ts';

/** The values of a form, shaped like a row; what is not in them has no input. */
export type Values = Readonly<Record<string, unknown>>;

/** What is sent to add a row: everything that was typed. */
export const inputOf = (ability: Ability, resource: Resource, values: Values): Values =>
  Object.fromEntries(
    resource.fields
      .filter((field) => mayWriteField(ability, resource, field, 'create'))
      .map((field) => [field.name, sent(field, values[field.name])] as const)
      .filter(([, value]) => value !== null && value !== undefined),
  );

/** What is sent to change a row: only what differs from the row that was loaded. */
export function patchOf(ability: Ability, resource: Resource, values: Values, loaded: Row): Values {
  const patch: Record<string, unknown> = {};
  for (const field of resource.fields) {
    if (!mayWriteField(ability, resource, field, 'update', loaded)) continue;
    if (values[field.name] === undefined) continue;
    const value = sent(field, values[field.name]);
    if (!same(value, sent(field, loaded[field.name]))) patch[field.name] = value;
  }
  return patch;
}

/** A value as inputs of the API take it: nothing for an empty box, a reference by its id. */
export function sent(field: Field, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (field.kind === 'reference') return (value as Row | null)?.id || null;
  if (typeof value === 'string' && value.trim() === '') return null;
  return value;
}

export const same = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
