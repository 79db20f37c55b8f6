import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';

/** The most cells an operation may be expected to answer with. */
export const budget = 50_000;
const usualList = 25;

/** Refuses an operation before it runs when the cells of its answer would exceed the budget. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const fragments = document.definitions.filter(
          (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
        );
        if (!operation) return;
        const { variableDefinitions = [] } = operation;
        const given = request.variables ?? {};
        // faulty variables are refused when the operation begins
        const { coerced = {} } = getVariableValues(schema, variableDefinitions, given);
        const cells = cellsOf(schema, operation, fragments, coerced);
        if (cells > budget) throw tooMuch(cells);
      },
    };
  },
};

function tooMuch(cells: number) {
  const refusal = new Refusal(
    'TOO_COMPLEX',
    `This asks for about ${cells} values; one request may ask for ${budget}. Ask for fewer rows or fields.`,
  );
  // refused before it runs, so the status is ours to say
  refusal.extensions.http = { status: 400 };
  return refusal;
}

/** How many values an operation may answer with, by the sizes of its lists. */
export function cellsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  variables: Record<string, unknown>,
): number {
  const byName = new Map(fragments.map((node) => [node.name.value, node]));
  const known = new Map<string, number>();
  const root = schema.getRootType(operation.operation);
  return root ? cells(root, operation.selectionSet, null) : 0;

  function cells(type: GraphQLObjectType, set: SelectionSetNode, page: number | null): number {
    let sum = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) sum += cellsOfField(type, node, page);
      else if (node.kind === Kind.INLINE_FRAGMENT) sum += cells(type, node.selectionSet, page);
      else sum += cellsOfFragment(type, node.name.value, page);
    }
    return sum;
  }

  /** Counted once for each size of page, however often it is spread. */
  function cellsOfFragment(type: GraphQLObjectType, name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const counted = known.get(key) ?? cells(type, byName.get(name)!.selectionSet, page);
    known.set(key, counted);
    return counted;
  }

  /** `page` is the size that the list around it was asked for; its `nodes` and `edges` are that many. */
  function cellsOfField(type: GraphQLObjectType, node: FieldNode, page: number | null): number {
    const field = type.getFields()[node.name.value];
    if (!field) return 1;
    const fieldType = getNamedType(field.type);
    if (!node.selectionSet || !isObjectType(fieldType)) return 1;
    const size = sizeOf(field, node);
    const inner = cells(fieldType, node.selectionSet, isList(field) ? null : size);
    return isList(field) ? (size ?? page ?? usualList) * Math.max(1, inner) : inner;
  }

  function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    if (!field.args.some(({ name }) => name === 'first' || name === 'rows')) return null;
    try {
      const { first, last, rows } = getArgumentValues(field, node, variables);
      // an empty list still costs what is worked out for it
      return Math.max(1, Number(first ?? last ?? (rows as unknown[])?.length ?? usualList));
    } catch {
      // a bad argument is refused when it is read
      return usualList;
    }
  }
}

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(type) ? type.ofType : type);
