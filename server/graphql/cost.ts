import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
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
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { checkCost, costOfArguments } from '../../schema/foundation/planner/filter-cost.ts';
import type { Refusal } from '../../schema/foundation/refusal.ts';

const usualList = 25;

/** Refuses an operation before it runs when its answer and its conditions would cost too much. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        const { variableDefinitions = [] } = operation;
        const given = request.variables ?? {};
        // faulty variables are refused when the operation begins
        const { coerced = {} } = getVariableValues(schema, variableDefinitions, given);
        try {
          checkOperation(schema, document, operation, coerced);
        } catch (refusal) {
          // refused before it runs, so the status is ours to say
          (refusal as Refusal).extensions.http = { status: 400 };
          throw refusal;
        }
      },
    };
  },
};

/** Throws unless an operation may cost what it does. */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coerced: Record<string, unknown>,
) {
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const { values, conditions, referred } = costOf(schema, operation, fragments, coerced);
  checkCost(values, conditions + referred);
}

/** What an operation costs: the values it may answer with, and what its conditions cost, counted in values. */
interface Cost {
  values: number;
  conditions: number;
  /** What conditions cost on lists of records that are referred to: many rows of a list may refer to the same. */
  referred: number;
}

const nothing: Cost = { values: 0, conditions: 0, referred: 0 };
const oneValue: Cost = { ...nothing, values: 1 };

/** What an operation costs, by the sizes of its lists and the conditions on them. */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  variables: Record<string, unknown>,
): Cost {
  const byName = new Map(fragments.map((node) => [node.name.value, node]));
  const known = new Map<string, Cost>();
  const root = schema.getRootType(operation.operation);
  return root ? costOfSet(root, operation.selectionSet, null) : nothing;

  function costOfSet(type: GraphQLObjectType, set: SelectionSetNode, page: number | null): Cost {
    const sum = { ...nothing };
    for (const node of set.selections) {
      const { values, conditions, referred } = costOfNode(type, node, page);
      sum.values += values;
      sum.conditions += conditions;
      sum.referred += referred;
    }
    return sum;
  }

  function costOfNode(type: GraphQLObjectType, node: SelectionNode, page: number | null): Cost {
    if (node.kind === Kind.FIELD) return costOfField(type, node, page);
    if (node.kind === Kind.INLINE_FRAGMENT) return costOfSet(type, node.selectionSet, page);
    return costOfFragment(type, node.name.value, page);
  }

  /** Counted once for each size of page, however often it is spread. */
  function costOfFragment(type: GraphQLObjectType, name: string, page: number | null): Cost {
    const key = `${name} ${page}`;
    const counted = known.get(key) ?? costOfSet(type, byName.get(name)!.selectionSet, page);
    known.set(key, counted);
    return counted;
  }

  /** `page` is the size that the list around it was asked for; its `nodes` and `edges` are that many. */
  function costOfField(type: GraphQLObjectType, node: FieldNode, page: number | null): Cost {
    const field = type.getFields()[node.name.value];
    if (!field) return oneValue;
    const fieldType = getNamedType(field.type);
    if (!node.selectionSet || !isObjectType(fieldType)) return oneValue;
    const given = argumentsOf(field, node);
    const size = given && sizeOf(field, given);
    const inner = costOfSet(fieldType, node.selectionSet, isList(field) ? null : size);
    const own = costOfArguments(given ?? {});
    if (isList(field)) {
      const rows = size ?? page ?? usualList;
      return {
        values: rows * Math.max(1, inner.values),
        // of a list in a list they concern the records of its owners alone, not all there are
        conditions: own + inner.conditions + rows * inner.referred,
        referred: 0,
      };
    }
    return size === null && !type.name.endsWith('Edge')
      ? { ...nothing, values: inner.values, referred: own + inner.conditions + inner.referred }
      : { ...inner, conditions: own + inner.conditions };
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode) {
    if (field.args.length === 0) return null;
    try {
      return getArgumentValues(field, node, variables);
    } catch {
      // a bad argument is refused when it is read
      return {};
    }
  }
}

function sizeOf({ args }: GraphQLField<unknown, unknown>, given: Record<string, unknown>) {
  if (!args.some(({ name }) => name === 'first' || name === 'rows')) return null;
  const { first, last, rows } = given;
  // an empty list still costs what is worked out for it
  return Math.max(1, Number(first ?? last ?? (rows as unknown[])?.length ?? usualList));
}

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(type) ? type.ofType : type);
