import type { Ability } from '../../../schema/foundation/permissions/shape.ts';
import { type Resource, resourceAt } from '../../foundation/declaration.ts';
import type { Row } from '../../foundation/may.ts';
import { representingFields } from '../../foundation/represent.ts';
import { inputOf, patchOf, type Values } from './changes.ts';
import { type ListFilter, listVariables, type Sort } from './list-arguments.ts';
import { nothingHere } from './refused.ts';
import { selectionOf } from './selection.ts';

/** What react-admin asks a data provider for; which of it is there depends on the method. */
export interface Asked {
  id: string;
  ids: string[];
  target: string;
  filter: ListFilter;
  sort: Sort;
  pagination: { page: number; perPage: number };
  data: Values;
  previousData: Row;
  rows: { id: string; version: number }[];
  meta?: { fields?: readonly string[]; idempotencyKey?: string; offset?: number };
}

/** An operation; ra-data-graphql looks at what kind it is. */
export interface Operation {
  text: string;
  definitions: readonly { operation: 'query' | 'mutation' }[];
}

/** A question to the API, and how its answer becomes what react-admin expects. */
export interface Question {
  query: Operation;
  variables: Record<string, unknown>;
  parseResponse: (response: { data: Record<string, never> }) => unknown;
}

type Build = (ability: Ability, resource: Resource, asked: Asked) => Question;

const methods: Record<string, Build> = {
  GET_LIST: list,
  GET_MANY_REFERENCE: (ability, resource, { target, id, filter, ...rest }) =>
    list(ability, resource, {
      ...rest,
      id,
      target,
      filter: { ...filter, [target]: { id: { eq: id } } },
    }),
  GET_MANY: (ability, resource, { ids, meta }) =>
    question(
      `query ($ids: [ID!], $first: Int) { ${resource.plural}(filter: { id: { in: $ids } }, first: $first) { nodes { ${selected(ability, resource, meta)} } } }`,
      { ids, first: ids.length },
      (data) => ({ data: rowsOf(resource, data[resource.plural].nodes) }),
    ),
  GET_ONE: (ability, resource, { id, meta }) =>
    question(
      `query ($id: ID!) { ${resource.singular}(id: $id) { ${selected(ability, resource, meta)} } }`,
      { id },
      (data) => ({ data: found(resource, data[resource.singular]) }),
    ),
  CREATE: (ability, resource, { data: values, meta }) =>
    question(
      `mutation ($input: ${resource.name}Input!, $key: String) { create${resource.name}(input: $input, idempotencyKey: $key) { ${resource.singular} { ${selected(ability, resource, meta)} } } }`,
      { input: inputOf(ability, resource, values), key: meta?.idempotencyKey },
      (data) => ({ data: made(resource, data[`create${resource.name}`][resource.singular]) }),
    ),
  UPDATE: (ability, resource, { id, data: values, previousData, meta }) =>
    question(
      `mutation ($id: ID!, $version: Int!, $patch: ${resource.name}Patch!) { update${resource.name}(id: $id, version: $version, patch: $patch) { ${resource.singular} { ${selected(ability, resource, meta)} } } }`,
      {
        id,
        version: previousData.version,
        patch: patchOf(ability, resource, values, previousData),
      },
      (data) => ({
        data: made(resource, data[`update${resource.name}`][resource.singular], id),
      }),
    ),
  DELETE: (_ability, { name }, { id, previousData }) =>
    question(
      `mutation ($id: ID!, $version: Int!) { delete${name}(id: $id, version: $version) { ids } }`,
      { id, version: previousData.version },
      () => ({ data: previousData }),
    ),
  UPDATE_MANY: (_ability, { name, plural }, { rows, data: patch, meta }) =>
    question(
      `mutation ($rows: [RowVersion!]!, $patch: ${name}Patch!, $key: String) { update${upperFirst(plural)}(rows: $rows, patch: $patch, idempotencyKey: $key) { ${plural} { id } } }`,
      { rows, patch, key: meta?.idempotencyKey },
      () => ({ data: rows.map(({ id }) => id) }),
    ),
  DELETE_MANY: (_ability, { plural }, { rows, meta }) =>
    question(
      `mutation ($rows: [RowVersion!]!, $key: String) { delete${upperFirst(plural)}(rows: $rows, idempotencyKey: $key) { ids } }`,
      { rows, key: meta?.idempotencyKey },
      () => ({ data: rows.map(({ id }) => id) }),
    ),
};

/** One question to the API for one method of react-admin, for a reader with this ability. */
export function buildQuery(ability: Ability, method: string, path: string, asked: Asked): Question {
  const build = methods[method];
  if (!build) throw new Error(`The console never asks for ${method}.`);
  return build(ability, resourceAt(path), asked);
}

function list(ability: Ability, resource: Resource, asked: Asked): Question {
  const { name, plural, parameters } = resource;
  const searchable = resource.search.length > 0;
  const declared = [
    ...parameters.map((parameter) => [parameter.name, `${parameter.scalar}!`]),
    ['filter', `${name}Filter`],
    ['orderBy', `[${name}Order!]`],
    ['first', 'Int'],
    ['offset', 'Int'],
    ...(searchable ? [['search', 'String']] : []),
  ];
  const variables = declared.map(([key, type]) => `$${key}: ${type}`).join(', ');
  const given = declared.map(([key]) => `${key}: $${key}`).join(', ');
  return question(
    `query (${variables}) { ${plural}(${given}) { nodes { ${selected(ability, resource, asked.meta)} } totalCount } }`,
    listVariables(ability, resource, asked),
    (data) => ({
      data: rowsOf(resource, data[plural].nodes),
      total: data[plural].totalCount,
    }),
  );
}

function question(
  text: string,
  variables: Record<string, unknown>,
  read: (data: Answers) => unknown,
): Question {
  const operation = text.startsWith('mutation') ? 'mutation' : 'query';
  return {
    query: { text, definitions: [{ operation }] },
    variables,
    parseResponse: ({ data }) => read(data),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of many different queries
type Answers = Record<string, any>;

const selected = (ability: Ability, resource: Resource, meta: Asked['meta']) =>
  selectionOf(ability, resource, meta?.fields ?? representingFields(resource));

const rowsOf = (resource: Resource, nodes: Row[]) => nodes.map((node) => rowOf(resource, node));

const rowOf = ({ name }: Resource, node: Row): Row => ({ ...node, __typename: name });

function found(resource: Resource, node: Row | null): Row {
  if (!node) throw nothingHere();
  return rowOf(resource, node);
}

/** A row that has left its writer's view as it was saved has nothing but its id, if that is known. */
const made = (resource: Resource, node: Row | null, id = ''): Row =>
  node ? rowOf(resource, node) : { id, unseen: true };

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
