import type { Condition } from '../../../schema/foundation/permissions/permissions.ts';
import type { Ability } from '../../../schema/foundation/permissions/shape.ts';
import {
  type Field,
  fieldOf,
  findField,
  type Resource,
  resourceNamed,
} from '../../foundation/declaration.ts';
import { mayReadField } from '../../foundation/may.ts';
import { representingFields } from '../../foundation/represent.ts';

/** What is asked of a row: its fields, and theirs. */
interface Tree {
  [field: string]: Tree;
}

/** The selection of the named fields, as far as they may be read, and of what judging the row needs. */
export function selectionOf(
  ability: Ability,
  resource: Resource,
  names: readonly string[],
): string {
  const tree: Tree = { id: {} };
  for (const name of ['version', ...names]) {
    const field = findField(resource, name);
    if (field) merge(tree, treeOf(ability, resource, field));
  }
  for (const action of ['update', 'delete'] as const)
    for (const { conditions } of ability.rulesFor(action, resource.name))
      if (conditions) merge(tree, conditionTree(ability, resource, conditions as Condition));
  return printed(tree).concat(' withheld');
}

/** The selection of what a row is called. */
export const representingSelection = (ability: Ability, resource: Resource) =>
  selectionOf(ability, resource, representingFields(resource));

function treeOf(ability: Ability, resource: Resource, field: Field): Tree {
  if (field.kind === 'collection' || !mayReadField(ability, resource, field)) return {};
  if (field.kind === 'reference') return { [field.name]: calledTree(ability, field.target) };
  const parts = field.kind === 'resolved' ? field.parts : [];
  return { [field.name]: Object.fromEntries(parts.map((part) => [part, {}])) };
}

function calledTree(ability: Ability, target: string): Tree {
  const resource = resourceNamed(target);
  const tree: Tree = { id: {} };
  for (const name of representingFields(resource))
    merge(tree, treeOf(ability, resource, fieldOf(resource, name)));
  return tree;
}

/** The references that a grant's condition follows; rows are not asked for their collections. */
function conditionTree(ability: Ability, resource: Resource, where: Condition): Tree {
  const tree: Tree = {};
  for (const [name, wanted] of Object.entries(where)) {
    const field = fieldOf(resource, name);
    if (!mayReadField(ability, resource, field)) continue;
    if (field.kind === 'value') tree[name] = {};
    if (field.kind !== 'reference') continue;
    const nested = isCondition(wanted)
      ? conditionTree(ability, resourceNamed(field.target), wanted)
      : {};
    tree[name] = { id: {}, ...nested };
  }
  return tree;
}

const isCondition = (wanted: unknown): wanted is Condition =>
  typeof wanted === 'object' &&
  wanted !== null &&
  !Array.isArray(wanted) &&
  !('isNull' in wanted) &&
  !('not' in wanted);

function merge(into: Tree, from: Tree) {
  for (const [field, inner] of Object.entries(from)) {
    into[field] ??= {};
    merge(into[field], inner);
  }
}

const printed = (tree: Tree): string =>
  Object.entries(tree)
    .map(([field, inner]) => (Object.keys(inner).length ? `${field} { ${printed(inner)} }` : field))
    .join(' ');
