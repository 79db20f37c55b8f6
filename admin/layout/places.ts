import type { Condition } from '../../schema/foundation/permissions/permissions.ts';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { pathOf, type Resource } from '../foundation/declaration.ts';
import { mayList, mayShow } from '../foundation/may.ts';
import { screensOf } from '../screens.ts';

/** A place that somebody goes to: a list, or the one record of it that is theirs. */
export interface Place {
  resource: Resource;
  to: string;
  label: string;
  /** Nothing where what is there is the reader's own: its label says so. */
  description?: string;
  /** Whether it is one record. */
  single: boolean;
}

/** Where the menu leads for a resource, if it is a place for this reader. */
export function placeOf(ability: Ability, resource: Resource): Place | undefined {
  const { menu = 'readers', own } = screensOf(resource);
  if (menu === 'nobody' || !mayList(ability, resource)) return undefined;
  if (menu === 'keepers' && !keeps(ability, resource)) return undefined;
  const to = `/${pathOf(resource)}`;
  if (!onlyOwn(ability, resource))
    return {
      resource,
      to,
      label: resource.pluralLabel,
      description: resource.description,
      single: false,
    };
  if (!own) return undefined;
  const id = mayShow(ability, resource) ? onlyId(ability, resource) : undefined;
  return id
    ? { resource, to: `${to}/${encodeURIComponent(id)}/show`, label: own, single: true }
    : { resource, to, label: own, single: false };
}

/** What a list is called for its reader. */
export const listLabel = (ability: Ability, resource: Resource): string =>
  (onlyOwn(ability, resource) && screensOf(resource).own) || resource.pluralLabel;

/** The way from a record to the list that it is in. */
export const wayToList = (ability: Ability, resource: Resource) => ({
  to: `/${pathOf(resource)}`,
  label: listLabel(ability, resource),
});

/** The names of what the rows of a resource are made of; of an entity, its own. */
const madeOf = ({ name, reads }: Resource) =>
  reads.length > 0 ? reads.map(({ entity }) => entity) : [name];

/** Whether somebody may add or change any row of it, or of what it is made of. */
const keeps = (ability: Ability, resource: Resource): boolean =>
  madeOf(resource).some((name) =>
    (['create', 'update'] as const).some((action) =>
      ability.rulesFor(action, name).some(({ conditions }) => !conditions),
    ),
  );

/** Whether all that somebody may read of it belongs to one person or record: their own. */
const onlyOwn = (ability: Ability, resource: Resource): boolean =>
  madeOf(resource).some((name) => {
    const rules = ability.rulesFor('read', name);
    return rules.length > 0 && rules.every(({ conditions }) => namesOne(conditions as Condition));
  });

/** Whether a condition asks for one certain record, however far along it stands. */
const namesOne = (where: unknown): boolean =>
  typeof where === 'string'
    ? uuid.test(where)
    : typeof where === 'object' &&
      where !== null &&
      !Array.isArray(where) &&
      Object.values(where).some(namesOne);

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The id of the only record that somebody may read. */
function onlyId(ability: Ability, { name }: Resource): string | undefined {
  const ids = new Set(
    ability.rulesFor('read', name).map(({ conditions }) => (conditions as { id?: unknown }).id),
  );
  const [id] = ids;
  return ids.size === 1 && typeof id === 'string' ? id : undefined;
}
