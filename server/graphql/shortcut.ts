import type { FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { passThrough } from '../../schema/foundation/graphql/pass-through.ts';
import { KnownCosts } from './known-costs.ts';

/** A document that has been found sound, with its one operation. */
export interface Sound {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** A request that may be answered on the shortest way. */
export interface Short extends Sound {
  kind: 'query' | 'mutation';
  variables: Record<string, unknown>;
  contentType: string;
}

// a letter of a document takes some seventy bytes once it is parsed, and up to 240
const most = { documents: 1000, letters: 200_000, headers: 100 };

/**
 * The shortest way for operations that one statement answers whole: their documents have come by before and were found
 * sound, and nothing is left to do but to ask the database and to send on what it writes. Whatever is unusual about a
 * request, or goes wrong with it, takes the long way, which says why.
 */
export class Shortcut {
  readonly #schema: GraphQLSchema;
  readonly #costs: KnownCosts;
  readonly #documents = new Map<string, Sound>();
  /** How answers are to be labelled, by what requests say they accept. */
  readonly #labels = new Map<string, string>();
  #letters = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#costs = new KnownCosts(schema);
  }

  /** How many documents are kept. */
  get documents(): number {
    return this.#documents.size;
  }

  /** Remembers a document whose answer has just been passed through. */
  keep(source: string, document: DocumentNode) {
    if (this.#documents.has(source)) return;
    const operations = document.definitions.filter(
      (node) => node.kind === Kind.OPERATION_DEFINITION,
    );
    const [operation] = operations;
    if (!operation || operations.length > 1) return;
    if (this.#documents.size >= most.documents || this.#letters + source.length > most.letters) {
      this.#documents.clear();
      this.#letters = 0;
    }
    this.#documents.set(source, { document, operation });
    this.#letters += source.length;
  }

  /** Remembers how an answer was labelled on the long way. */
  keepLabel({ headers: { accept = '' } }: FastifyRequest, contentType: unknown) {
    if (this.#labels.has(accept) || typeof contentType !== 'string') return;
    if (this.#labels.size >= most.headers) this.#labels.clear();
    this.#labels.set(accept, contentType);
  }

  /** Whether the text of a document has come by before. */
  knows = (source: string) => this.#documents.has(source);

  /** The request as it can be answered the short way; undefined for one that cannot. */
  of({ headers, body }: FastifyRequest): Short | undefined {
    const { query, variables, operationName, ...others } = (body ?? {}) as Record<string, unknown>;
    const sound = typeof query === 'string' && this.#documents.get(query);
    const contentType = this.#labels.get(headers.accept ?? '');
    if (!sound || !contentType || Object.keys(others).length > 0) return;
    const { name } = sound.operation;
    if (operationName && operationName !== name?.value) return;
    if (Array.isArray(variables) || typeof (variables ?? {}) !== 'object') return;
    const kind = sound.operation.operation === 'mutation' ? 'mutation' : 'query';
    return { ...sound, kind, variables: (variables ?? {}) as Short['variables'], contentType };
  }

  /** The whole answer; null where the long way is to be taken, which goes on from what `context` has asked. */
  async answer({ document, operation, variables }: Short, context: Context) {
    const schema = this.#schema;
    const { variableDefinitions = [] } = operation;
    const { coerced } = getVariableValues(schema, variableDefinitions, variables);
    if (!coerced) return null;
    this.#costs.check(document, operation, coerced);
    const data = await passThrough({ schema, document, operation, variables, coerced, context });
    return data && `{"data":${data}}`;
  }
}
