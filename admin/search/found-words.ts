import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { pathOf, type Resource } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { represent, representingFields, said } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { searchedFields } from '../providers/data/list-arguments.ts';

/** A row in words: what it is called, and what else it is searched by. */
export function foundWords(ability: Ability, resource: Resource, row: Row) {
  const called = represent(resource, row) || say('Without a name');
  const beside = searchedFields(ability, resource)
    .filter((name) => !representingFields(resource).includes(name))
    .map((name) => said(resource, row, name))
    .filter((words) => words && !called.includes(words) && words.length <= 120);
  return { called, beside: beside.join(', '), to: addressOfRow(resource, row) };
}

const addressOfRow = (resource: Resource, { id }: Row) =>
  `/${pathOf(resource)}/${encodeURIComponent(id)}/show`;

/** The list of a resource with these words in its search box. */
export const listWith = (resource: Resource, words: string) =>
  `/${pathOf(resource)}?${new URLSearchParams({ filter: JSON.stringify({ $search: words }) })}`;
