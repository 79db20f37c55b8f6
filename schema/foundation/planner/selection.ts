import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A field as it will be answered: merged, with fragments and directives resolved. */
export interface Selected {
  /** The name in the answer. */
  key: string;
  name: string;
  nodes: FieldNode[];
  /** Which set of the run's arguments is this field's; absent when it takes none. */
  args?: number;
  children: Selected[];
}

/** A root field's selection and the fields of it that take arguments. */
export interface Selection {
  root: Selected;
  withArguments: WithArguments[];
  /** How many fields it has in all. */
  fields: number;
}

interface WithArguments {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  /** Whether a variable is among its arguments; where none is, they are read once. */
  varies: boolean;
  read?: Record<string, unknown>;
}

type Directed = Map<string, Selection>;
let cache = new WeakMap<FieldNode, { variables: string[]; selections: Directed }>();
// whoever asks for ever new things must not fill the memory
const mostFields = 200_000;
let fields = 0;
const numbers = new WeakMap<FieldNode, number>();
let lastNumber = 0;

/** How many fields the selections have that are kept. */
export const fieldsKept = () => fields;

/** What a root field selects; worked out once per document and values of `@skip` and `@include`. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const first = info.fieldNodes[0]!;
  let known = cache.get(first);
  if (!known) {
    known = { variables: directiveVariables(info), selections: new Map() };
    cache.set(first, known);
  }
  const key = [
    ...info.fieldNodes.map(numberOf),
    ...known.variables.map((variable) => info.variableValues[variable]),
  ].join();
  let selection = known.selections.get(key);
  if (!selection) {
    selection = collect(info);
    fields += selection.fields;
    if (fields > mostFields) {
      fields = selection.fields;
      known.selections.clear();
      cache = new WeakMap([[first, known]]);
    }
    known.selections.set(key, selection);
  }
  return selection;
}

/** The coerced arguments of every field of the selection that takes any. */
export const argumentsOf = ({ withArguments }: Selection, info: GraphQLResolveInfo) =>
  withArguments.map((each) => {
    const { field, node, varies } = each;
    if (varies) return getArgumentValues(field, node, info.variableValues);
    each.read ??= getArgumentValues(field, node);
    return each.read;
  });

function namesVariable(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? [])
    visit(argument, {
      Variable() {
        found = true;
      },
    });
  return found;
}

function numberOf(node: FieldNode): number {
  let number = numbers.get(node);
  if (number === undefined) {
    lastNumber += 1;
    number = lastNumber;
    numbers.set(node, number);
  }
  return number;
}

function directiveVariables({ fieldNodes, fragments }: GraphQLResolveInfo): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (node: FieldNode | FragmentDefinitionNode) =>
    visit(node, {
      Directive({ arguments: given = [] }) {
        for (const { value } of given)
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
      FragmentSpread({ name: { value: fragment } }) {
        if (seen.has(fragment)) return;
        seen.add(fragment);
        look(fragments[fragment]!);
      },
    });
  for (const node of fieldNodes) look(node);
  return [...names];
}

function collect(info: GraphQLResolveInfo): Selection {
  const withArguments: Selection['withArguments'] = [];
  let count = 0;
  const selected = (
    nodes: FieldNode[],
    parent: GraphQLObjectType,
    key: string,
  ): Selected | undefined => {
    const node = nodes[0]!;
    const field = parent.getFields()[node.name.value];
    if (!field) return;
    count += 1;
    const result: Selected = { key, name: field.name, nodes, children: [] };
    if (field.args.length > 0) {
      result.args = withArguments.length;
      withArguments.push({ field, node, varies: namesVariable(node) });
    }
    const type = getNamedType(field.type);
    if (isObjectType(type)) result.children = childrenOf(nodes, type);
    return result;
  };
  const childrenOf = (nodes: FieldNode[], type: GraphQLObjectType): Selected[] => {
    const merged = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const { selectionSet } of nodes)
      if (selectionSet) gather(info, selectionSet, merged, spread);
    return [...merged].flatMap(([key, same]) => selected(same, type, key) ?? []);
  };
  const { key } = info.path;
  const root = selected([...info.fieldNodes], info.parentType, String(key));
  return { root: root!, withArguments, fields: count };
}

/** Follows the specification's CollectFields; every type here is an object, so conditions hold. */
function gather(
  info: GraphQLResolveInfo,
  { selections }: SelectionSetNode,
  merged: Map<string, FieldNode[]>,
  spread: Set<string>,
) {
  for (const node of selections) {
    if (!included(info, node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      merged.set(key, [...(merged.get(key) ?? []), node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) gather(info, node.selectionSet, merged, spread);
    else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      gather(info, info.fragments[node.name.value]!.selectionSet, merged, spread);
    }
  }
}

function included(info: GraphQLResolveInfo, node: SelectionSetNode['selections'][number]) {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.if !== true && include?.if !== false;
}
