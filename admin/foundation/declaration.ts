import document from '../declaration.json' with { type: 'json' };
import { inLanguage } from '../language/declared.ts';

export type Scalar = 'ID' | 'String' | 'Int' | 'Boolean' | 'Date' | 'DateTime' | 'Decimal';
export type Operation = 'get' | 'list' | 'create' | 'update' | 'delete';

interface Described {
  name: string;
  label: string;
  /** One sentence: the help text of inputs and column heads. */
  description: string;
  nullable: boolean;
  creatable: boolean;
  updatable: boolean;
  required: boolean;
  /** Somebody may have to write of health, belief or the like in it: the browser keeps nothing of it. */
  specialCategory: boolean;
}

export interface Choice {
  id: string;
  name: string;
}

export interface ValueField extends Described {
  kind: 'value';
  scalar: Scalar;
  list: boolean;
  choices?: readonly Choice[];
  maxLength?: number;
  sortable: boolean;
  filterable: boolean;
}

export interface ReferenceField extends Described {
  kind: 'reference';
  target: string;
  sortable: boolean;
  filterable: boolean;
}

export interface CollectionField extends Described {
  kind: 'collection';
  target: string;
  /** The reference of the target that points back here. */
  by: string;
}

/** Made by the server from other fields, its `needs`; an object with `parts`, unless it has none. */
export interface ResolvedField extends Described {
  kind: 'resolved';
  needs: readonly string[];
  parts: readonly string[];
}

export type Field = ValueField | ReferenceField | CollectionField | ResolvedField;

export interface Parameter {
  name: string;
  label: string;
  scalar: Scalar;
  description: string;
}

/** One thing that can be listed, shown or changed, as its domain declares it. */
export interface Resource {
  name: string;
  domain: string;
  singular: string;
  plural: string;
  label: string;
  pluralLabel: string;
  description: string;
  represents: string;
  search: readonly string[];
  order: readonly { property: string; descending: boolean }[];
  operations: readonly Operation[];
  /** Whether a record tells how it came to be as it is. */
  history: boolean;
  /** What a derived relation has to be told, such as a day. */
  parameters: readonly Parameter[];
  /** What a derived relation is made of: readable where all of this is. */
  reads: readonly { entity: string; fields: readonly string[] }[];
  fields: readonly Field[];
}

/** Everything that can be reached from the console. */
export const resources = inLanguage(document.resources) as unknown as readonly Resource[];

const byName = new Map(resources.map((resource) => [resource.name, resource]));
const byPath = new Map(resources.map((resource) => [pathOf(resource), resource]));

/** Where a resource lives in the console: `serviceAreas` at `/service-areas`. */
export function pathOf({ plural }: Resource): string {
  return plural.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The resource of that name; a name of ours, so its absence is a fault of ours. */
export function resourceNamed(name: string): Resource {
  const resource = byName.get(name);
  if (!resource) throw new Error(`Nothing is declared under the name ${name}.`);
  return resource;
}

/** The resource at a path of the console. */
export function resourceAt(path: string): Resource {
  const resource = byPath.get(path);
  if (!resource) throw new Error(`There is no page /${path}.`);
  return resource;
}

/** Whether the records lie below one another, each with the one above as its `parent`. */
export const isTree = (resource: Resource): boolean => {
  const parent = findField(resource, 'parent');
  return parent?.kind === 'reference' && parent.target === resource.name;
};

export const findField = ({ fields }: Resource, name: string): Field | undefined =>
  fields.find((field) => field.name === name);

/** The field of that name; a name of ours, so its absence is a fault of ours. */
export function fieldOf(resource: Resource, name: string): Field {
  const field = findField(resource, name);
  if (!field) throw new Error(`${resource.name} has no field ${name}.`);
  return field;
}
