import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from './context.ts';
import { type Allow, admit } from './door.ts';
import { byResponseKey } from './names.ts';

declare global {
  export namespace PothosSchemaTypes {
    interface FieldExtensions {
      /** How one statement answers all of a root field, where there is one. */
      planned?: Planned;
    }
  }
}

export interface Planned {
  allow: Allow;
  /** The JSON that the database writes; of a mutation null where it has not been done. */
  text(
    info: GraphQLResolveInfo,
    args: () => Readonly<Record<string, unknown>>,
    context: Context,
  ): Promise<string | null>;
}

/** An operation that is to be answered. */
export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As they were sent; or as their types say, where somebody has read them already. */
  variables: Readonly<Record<string, unknown>>;
  coerced?: Record<string, unknown>;
  context: Context;
}

interface Root {
  planned: Planned;
  field: GraphQLField<unknown, unknown>;
  info: GraphQLResolveInfo;
}

/**
 * The JSON of an operation's data as the database has written it, where nothing is left to do with it. Otherwise null:
 * then the operation is executed, and what has been asked here is not asked again.
 */
export async function passThrough(asked: Operation): Promise<string | null> {
  const { schema, operation, variables, context } = asked;
  // a question may be answered by a copy of the database, however it is answered
  if (operation.operation === 'query' && context.askCopy) context.ask = context.askCopy;
  if (context.asked || !passes(asked)) return null;
  const { coerced } = asked.coerced
    ? asked
    : getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return null;
  const roots = rootsOf(asked, coerced);
  const asking = roots.map((root) => [root.info.path.key, answer(root, context)] as const);
  context.asked = new Map(asking);
  const answers = await Promise.allSettled(context.asked.values());
  const texts: string[] = [];
  for (const [i, each] of answers.entries()) {
    if (each.status === 'rejected') return null;
    if (each.value === null && operation.operation === 'mutation') return null;
    texts.push(`${JSON.stringify(roots[i]!.info.path.key)}:${each.value ?? 'null'}`);
  }
  return `{${texts.join()}}`;
}

/** What one root field answers with. */
async function answer({ planned, field, info }: Root, context: Context) {
  admit(planned.allow, context, info.fieldName);
  const { turn = (work) => work() } = context;
  const args = () => getArgumentValues(field, info.fieldNodes[0]!, info.variableValues);
  return turn(() => planned.text(info, args, context));
}

function rootsOf({ schema, document, operation }: Operation, variableValues: object): Root[] {
  const fragments = fragmentsOf(document);
  const parentType = schema.getRootType(operation.operation)!;
  return operation.selectionSet.selections.map((selection) => {
    const node = selection as FieldNode;
    const field = parentType.getFields()[node.name.value]!;
    const info = {
      fieldName: field.name,
      fieldNodes: [node],
      returnType: field.type,
      parentType,
      path: { key: keyOf(node), prev: undefined, typename: parentType.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues,
    } as GraphQLResolveInfo;
    return { planned: field.extensions.planned as Planned, field, info };
  });
}

const known = new WeakMap<OperationDefinitionNode, boolean>();

/** Whether nothing but the statements of an operation's root fields has a part in its answer. */
function passes({ schema, document, operation }: Operation): boolean {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const result = rootsPass();
  known.set(operation, result);
  return result;

  function rootsPass() {
    const { selections } = operation.selectionSet;
    const type = schema.getRootType(operation.operation);
    if (!type) return false;
    // changes are made one after the other
    if (operation.operation === 'mutation' && selections.length > 1) return false;
    const keys = new Set(selections.map((node) => node.kind === Kind.FIELD && keyOf(node)));
    return keys.size === selections.length && selections.every((node) => rootPasses(type, node));
  }

  function rootPasses(type: GraphQLObjectType, node: Selection) {
    if (node.kind !== Kind.FIELD || node.directives?.length) return false;
    const field = type.getFields()[node.name.value];
    return Boolean(field?.extensions.planned) && within(getNamedType(field!.type), node);
  }

  function within(type: unknown, { selectionSet }: Pick<FieldNode, 'selectionSet'>): boolean {
    if (!selectionSet) return true;
    return isObjectType(type) && selectionSet.selections.every((node) => nodePasses(type, node));
  }

  function nodePasses(type: GraphQLObjectType, node: Selection): boolean {
    if (node.kind === Kind.INLINE_FRAGMENT) return within(type, node);
    if (node.kind === Kind.FRAGMENT_SPREAD)
      return within(type, fragmentsOf(document)[node.name.value]!);
    const field = type.getFields()[node.name.value];
    return (
      field?.resolve === (byResponseKey as GraphQLFieldResolver<unknown, unknown>) &&
      within(getNamedType(field.type), node)
    );
  }
}

type Selection = OperationDefinitionNode['selectionSet']['selections'][number];

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

const fragmentsKnown = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

function fragmentsOf(document: DocumentNode) {
  const found = fragmentsKnown.get(document);
  if (found) return found;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  fragmentsKnown.set(document, fragments);
  return fragments;
}
