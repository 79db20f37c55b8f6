import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { say } from '../language/say.ts';
import { type Group, screensOf } from '../screens.ts';
import {
  type Field,
  fieldOf,
  isTree,
  type ReferenceField,
  type Resource,
  resourceNamed,
} from './declaration.ts';
import {
  mayReadField,
  mayReadOnEveryRow,
  mayWriteField,
  type Row,
  readableFields,
  readableOf,
} from './may.ts';

const mostColumns = 6;
const longText = 255;
const unsaid = new Set(['id', 'version']);

/** The columns of a list: as its resource's own file says, else its name and what is short. */
export function columnsOf(ability: Ability, resource: Resource, without?: string): Field[] {
  const { columns } = screensOf(resource);
  const short = () => [resource.represents, ...resource.fields.filter(isShort).map(nameOf)];
  return readableOf(ability, resource, columns ?? [...new Set(short())])
    .filter((field) => field.name !== without && mayReadOnEveryRow(ability, resource, field))
    .slice(0, columns ? undefined : mostColumns);
}

const nameOf = ({ name }: Field) => name;

/** Whether it tells people something without a page of its own: what identifies a record tells them nothing. */
const says = (field: Field) =>
  !unsaid.has(field.name) && !(field.kind === 'value' && field.scalar === 'ID');

function isShort(field: Field): boolean {
  if (!says(field)) return false;
  return field.kind === 'reference' || (field.kind === 'value' && !isLongText(field));
}

/** Whether it is written in sentences, and needs the room for them. */
export const isLongText = (field: Field) =>
  field.kind === 'value' &&
  field.scalar === 'String' &&
  !field.choices &&
  !field.list &&
  !(field.maxLength && field.maxLength <= longText);

/** What a page asks for beside its own fields, because some are drawn with the help of others. */
export function withNeeds(resource: Resource, fields: readonly Field[]): string[] {
  const { needs = {} } = screensOf(resource);
  return [...new Set(fields.flatMap(({ name }) => [name, ...(needs[name] ?? [])]))];
}

/** What filters are offered for. */
export function filterableFields(ability: Ability, resource: Resource) {
  const named = namedIn(resource);
  return readableFields(ability, resource).filter(
    (field) => 'filterable' in field && field.filterable && (says(field) || named.has(field.name)),
  );
}

/** What of a record lies in a tree, such as the area that somebody works in. */
export const treesOf = (ability: Ability, resource: Resource) =>
  filterableFields(ability, resource).filter(
    (field): field is ReferenceField =>
      field.kind === 'reference' &&
      field.target !== resource.name &&
      isTree(resourceNamed(field.target)),
  );

const namedIn = (resource: Resource) =>
  new Set((screensOf(resource).groups ?? []).flatMap(({ fields }) => fields));

/** The fields of a record's page, under their headings. */
export const shownGroups = (ability: Ability, resource: Resource) =>
  groupsOf(
    resource,
    (field) => field.kind !== 'collection' && mayReadField(ability, resource, field),
  );

/** The inputs of a form, under their headings. */
export const writtenGroups = (
  ability: Ability,
  resource: Resource,
  action: 'create' | 'update',
  row?: Row,
) => {
  const { unasked = [], askedLater = [] } = screensOf(resource);
  const left = action === 'create' ? [...unasked, ...askedLater] : unasked;
  return groupsOf(
    resource,
    (field) => !left.includes(field.name) && mayWriteField(ability, resource, field, action, row),
  );
};

/** The collections of a record that its reader may read. */
export const collectionsOf = (ability: Ability, resource: Resource) =>
  readableFields(ability, resource).filter((field) => field.kind === 'collection');

export interface FieldGroup extends Pick<Group, 'when'> {
  heading?: string;
  fields: Field[];
}

/** What no heading names comes last, so that a new field is never missing, unless it says nothing. */
function groupsOf(resource: Resource, wanted: (field: Field) => boolean): FieldGroup[] {
  const { groups = [], unshown = [] } = screensOf(resource);
  const named = new Set([...unshown, ...namedIn(resource)]);
  const rest = resource.fields.filter((field) => !named.has(field.name) && says(field));
  const all: FieldGroup[] = [
    ...groups.map(({ heading, fields, when }: Group) => ({
      heading,
      when,
      fields: fields.map((name) => fieldOf(resource, name)),
    })),
    { heading: groups.length > 0 ? say('More') : undefined, fields: rest },
  ];
  return all
    .map(({ fields, ...group }) => ({ ...group, fields: fields.filter(wanted) }))
    .filter(({ fields }) => fields.length > 0);
}
