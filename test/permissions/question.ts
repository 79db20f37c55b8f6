import type { Models } from '../../schema/foundation/model/models.ts';
import { upperFirst } from '../../schema/foundation/model/words.ts';

/** A field of a selection, as data. */
export interface Picked {
  key: string;
  name: string;
  args?: NestedArguments;
  children?: Picked[];
}

export interface NestedArguments {
  filter?: Filter;
  orderBy?: OrderEntry[];
  first?: number;
}

export interface ListArguments extends NestedArguments {
  search?: string;
  last?: number;
  offset?: number;
  after?: string;
  before?: string;
}

export type Filter = { [key: string]: unknown };
export type OrderEntry = { [key: string]: 'asc' | 'desc' | OrderEntry };

/** A list of rows that somebody asks for. */
export interface Question {
  model: string;
  args: ListArguments;
  picked: Picked[];
}

const scalars: Record<string, string> = {
  search: 'String',
  first: 'Int',
  last: 'Int',
  offset: 'Int',
  after: 'String',
  before: 'String',
};

/** The GraphQL of a question; every argument is a variable. */
export function written(models: Models, { model, args, picked }: Question) {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const given = (target: string, values: object) => {
    const names = Object.entries(values).map(([name, value]) => {
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${typeOf(target, name)}`);
      variables[variable] = value;
      return `${name}: $${variable}`;
    });
    return names.length > 0 ? `(${names.join()})` : '';
  };
  const fields = (parent: string, items: readonly Picked[]): string =>
    items
      .map(({ key, name, args: nested = {}, children }) => {
        const { target } = (models.get(parent)!.properties.get(name) ?? {}) as { target?: string };
        const inner = children ? ` { ${fields(target!, children)} }` : '';
        return `${key}: ${name}${given(target ?? '', nested)}${inner}`;
      })
      .join(' ');
  const { plural } = models.get(model)!;
  const nodes = fields(model, picked);
  const body = `list: ${plural}${given(model, args)} {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { ${nodes} } edges { cursor node { ${nodes} } } }`;
  const header = declared.length > 0 ? `(${declared.join()})` : '';
  return { source: `query ${header} { ${body} }`, variables };
}

const typeOf = (target: string, name: string) =>
  name === 'filter'
    ? `${upperFirst(target)}Filter`
    : name === 'orderBy'
      ? `[${upperFirst(target)}Order!]`
      : scalars[name]!;
