import { matches } from '../../schema/foundation/permissions/ability.ts';
import type { Condition } from '../../schema/foundation/permissions/permissions.ts';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { type Field, fieldOf, findField, type Resource, resourceNamed } from './declaration.ts';

/** A record as the API answers it; `withheld` names what its reader may not see of this very row. */
export interface Row {
  id: string;
  __typename?: string;
  version?: number;
  withheld?: readonly string[];
  [field: string]: unknown;
}

/** Whether some rows of it may be read at all. */
export function mayRead(ability: Ability, resource: Resource): boolean {
  if (resource.reads.length === 0) return ability.can('read', resource.name);
  return resource.reads.every(({ entity, fields }) =>
    fields.every((field) => mayReadNamed(ability, resourceNamed(entity), field)),
  );
}

/** Whether a field may be read on some rows; a column exists only if so. */
export function mayReadField(ability: Ability, resource: Resource, field: Field): boolean {
  if (field.kind === 'collection') {
    const target = resourceNamed(field.target);
    return mayRead(ability, target) && mayReadNamed(ability, target, field.by);
  }
  if (field.kind === 'resolved')
    return field.needs.every((need) => mayReadNamed(ability, resource, need));
  const own = resource.reads.length > 0 || ability.can('read', resource.name, field.name);
  if (!own || !mayRead(ability, resource)) return false;
  return field.kind === 'value' || mayReadNamed(ability, resourceNamed(field.target), 'id');
}

/** Whether a field may be read on every row, where every row may be read. */
export function mayReadOnEveryRow(ability: Ability, { name }: Resource, field: Field): boolean {
  const always = (each: string) =>
    ability.rulesFor('read', name, each).some(({ conditions }) => !conditions);
  const names = field.kind === 'resolved' ? field.needs : [field.name];
  return !always('id') || names.every(always);
}

const mayReadNamed = (ability: Ability, resource: Resource, name: string): boolean => {
  const field = findField(resource, name);
  return field ? mayReadField(ability, resource, field) : ability.can('read', resource.name, name);
};

export const mayList = (ability: Ability, resource: Resource) =>
  resource.operations.includes('list') && mayRead(ability, resource);

export const mayShow = (ability: Ability, resource: Resource) =>
  resource.operations.includes('get') && mayRead(ability, resource);

/** Whether one can be added: every field that is needed may be given. */
export const mayCreate = (ability: Ability, resource: Resource) =>
  resource.operations.includes('create') &&
  resource.fields
    .filter(({ creatable, required }) => creatable && required)
    .every((field) => mayWriteField(ability, resource, field, 'create'));

/** Whether one can be added that points to this row; of what else it will hold nothing is known yet. */
export const mayAddTo = (ability: Ability, resource: Resource, by: string, row: Row) =>
  mayCreate(ability, resource) &&
  ability.rulesFor('create', resource.name).some(({ conditions }) => {
    const wanted = (conditions as Condition | undefined)?.[by];
    return wanted === undefined || !contradicts({ [by]: wanted }, { [by]: row });
  });

/** Whether what is known of a row is not as a condition wants it. */
function contradicts(where: Condition, row: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).some(([property, wanted]) => {
    const value = row[property];
    if (value === undefined) return false;
    return follows(wanted) && follows(value)
      ? contradicts(wanted, value)
      : !matches({ [property]: wanted } as Condition, row);
  });
}

/** A record, or a condition on one that is referred to. */
const follows = (part: unknown): part is Record<string, never> =>
  typeof part === 'object' &&
  part !== null &&
  !Array.isArray(part) &&
  !['not', 'isNull', 'some'].some((word) => word in part);

/** Whether something of it can be changed: of this row, or of any. */
export const mayUpdate = (ability: Ability, resource: Resource, row?: Row) =>
  resource.operations.includes('update') &&
  resource.fields.some((field) => mayWriteField(ability, resource, field, 'update', row));

export const mayDelete = (ability: Ability, resource: Resource, row?: Row) =>
  resource.operations.includes('delete') && ability.can('delete', judged(resource, row));

/** Whether a field may be given or changed; an input exists only if so. */
export function mayWriteField(
  ability: Ability,
  resource: Resource,
  field: Field,
  action: 'create' | 'update',
  row?: Row,
): boolean {
  if (!(action === 'create' ? field.creatable : field.updatable)) return false;
  if (row?.withheld?.includes(field.name)) return false;
  if (!ability.can(action, judged(resource, row), field.name)) return false;
  if (action === 'update' && !mayReadField(ability, resource, field)) return false;
  return field.kind !== 'reference' || mayList(ability, resourceNamed(field.target));
}

const judged = ({ name }: Resource, row?: Row) => (row ? { ...row, __typename: name } : name);

/** The fields of a resource that may be read, in the order of the declaration. */
export const readableFields = (ability: Ability, resource: Resource): Field[] =>
  resource.fields.filter((field) => mayReadField(ability, resource, field));

/** Those of the named fields that may be read. */
export const readableOf = (ability: Ability, resource: Resource, names: readonly string[]) =>
  names
    .map((name) => fieldOf(resource, name))
    .filter((field) => mayReadField(ability, resource, field));
