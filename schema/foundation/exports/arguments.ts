import {
  coerceInputValue,
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { checkNesting } from '../graphql/nesting.ts';
import { withoutSuggestion } from '../graphql/suggestion.ts';
import type { Model } from '../model/model.ts';
import { wordsOf } from '../planner/filter.ts';
import { checkCost, costOfArguments } from '../planner/filter-cost.ts';
import { keepable } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';

/** What an address asks of an export: its columns, and the list's own arguments. */
export interface ExportArguments {
  columns?: string[];
  /** Coerced as GraphQL coerces them. */
  args: Record<string, unknown>;
}

/** The query of an address, by name; a name that was given twice holds several texts. */
export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

const paging = new Set(['first', 'last', 'after', 'before', 'offset']);

/** Reads an address with the input types of the model's list; nothing else gets in. */
export function exportArguments(
  schema: GraphQLSchema,
  model: Model,
  query: AddressQuery,
): ExportArguments {
  const field = schema.getQueryType()!.getFields()[model.plural]!;
  const accepted = field.args.filter(({ name }) => !paging.has(name));
  const given = textsOf(query, ['columns', ...accepted.map(({ name }) => name)]);
  const args = Object.fromEntries(
    accepted.flatMap((argument) => {
      const text = given.get(argument.name);
      if (text !== undefined) return [[argument.name, coerced(argument, text)]];
      if (isNonNullType(argument.type))
        throw bad(argument.name, `${argument.name} is missing: ${argument.description}`);
      return [];
    }),
  );
  checkCost(0, costOfArguments(args));
  return {
    columns: given
      .get('columns')
      ?.split(',')
      .map((name) => name.trim()),
    args,
  };
}

/** The texts that were given, each once and under a name that is known; empty ones count as absent. */
function textsOf(query: AddressQuery, names: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries(query)) {
    if (!names.includes(name))
      throw bad(name, `${name} is no part of this export; it takes ${names.join(', ')}.`);
    if (typeof text !== 'string') throw bad(name, `${name} can be given once.`);
    if (text.trim() !== '') texts.set(name, text);
  }
  return texts;
}

function coerced({ name, type }: GraphQLArgument, text: string): unknown {
  const value = written(name, type, text);
  checkNesting(value);
  if (!recordable(value)) throw bad(name, 'Text cannot contain NUL or half of a character.');
  return coerceInputValue(
    value,
    type,
    (path, _value, { message }) => {
      throw bad(name, `${[name, ...path].join('.')}: ${withoutSuggestion(message)}`);
    },
    true,
  );
}

const spelledOut = new Set(['Int', 'Boolean']);

/** Inputs, numbers and yes or no are written as JSON; other values as they are. */
function written(name: string, type: GraphQLArgument['type'], text: string): unknown {
  const named = getNamedType(type);
  if (!isInputObjectType(named) && !spelledOut.has(named.name)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw bad(name, `${name} is not JSON: ${text.slice(0, 80)}`);
  }
}

/** Whether the audit log can keep all of it: what is asked for is written down as it was asked. */
const recordable = (value: unknown): boolean =>
  typeof value === 'string'
    ? keepable(value)
    : Object.values(value ?? {}).every((inner) => recordable(inner));

/** The arguments as the planner takes them. */
export const prepared = ({ search, ...args }: Record<string, unknown>) => ({
  ...args,
  search: typeof search === 'string' && search.trim() ? wordsOf(search) : undefined,
});

const bad = (argument: string, message: string) =>
  new Refusal('BAD_USER_INPUT', message, { fields: { [argument]: message } });
