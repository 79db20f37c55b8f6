import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  isLeafType,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { checkOperation } from './cost.ts';

type Values = Record<string, unknown>;

interface Known {
  /** The variables that say how long a list is; null where more of their values decides what an operation costs. */
  sizes: ReadonlySet<string> | null;
  found: Set<string>;
}

const mostSizes = 100;

/** Reckons what an operation costs once, not with each set of values that costs the same. */
export class KnownCosts {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Throws unless an operation may cost what it does. */
  check(document: DocumentNode, operation: OperationDefinitionNode, values: Values) {
    const schema = this.#schema;
    const known = this.#known.get(operation) ?? {
      sizes: sizesOf(schema, document, operation),
      found: new Set(),
    };
    this.#known.set(operation, known);
    const { sizes, found } = known;
    const key = sizes && keyOf(operation, values, sizes);
    if (key !== null && found.has(key)) return;
    checkOperation(schema, document, operation, values);
    if (key !== null && found.size < mostSizes) found.add(key);
  }
}

/** Which values there are, and those that say how long a list is. */
const keyOf = (
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Values,
  sizes: ReadonlySet<string>,
) =>
  variableDefinitions
    .map(({ variable: { name } }) => {
      const value = values[name.value];
      if (value === null || value === undefined) return '';
      return sizes.has(name.value) ? String(value) : 'given';
    })
    .join();

function sizesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Known['sizes'] {
  const single = (type: TypeNode): boolean =>
    type.kind === Kind.NON_NULL_TYPE
      ? single(type.type)
      : type.kind === Kind.NAMED_TYPE && isLeafType(schema.getType(type.name.value));
  if (!variableDefinitions.every(({ type }) => single(type))) return null;
  const sizes = new Set<string>();
  let words = false;
  const look = ({ name, value }: ArgumentNode | ObjectFieldNode) => {
    if (value.kind !== Kind.VARIABLE) return;
    if (name.value === 'search') words = true;
    if (name.value === 'first' || name.value === 'last') sizes.add(value.name.value);
  };
  visit(document, { Argument: look, ObjectField: look });
  // each word that is searched costs
  return words ? null : sizes;
}
