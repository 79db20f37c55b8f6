import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { expect } from 'vitest';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { passThrough } from '../../schema/foundation/graphql/pass-through.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Caller, Permissions } from '../../schema/foundation/permissions/shape.ts';
import { Planner } from '../../schema/foundation/planner/plan.ts';
import { Reading } from '../../schema/foundation/planner/read.ts';
import { Writing } from '../../schema/foundation/writing/writing.ts';
import { type Failing, formatError } from '../../server/graphql/errors.ts';
import type { Platform } from '../../server/platform.ts';
import type { Answer } from './answer.ts';
import { expectInnocent } from './innocent.ts';

/** Somebody who asks, without a web server between. */
export interface Asker {
  caller: Caller;
  context: Context;
  /** The whole answer; a fault of ours is thrown, so that no test overlooks it. */
  ask(source: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** Asks a platform's schema as a caller; with grants of a test's own, if it gives any. */
export function asking(platform: Platform, caller: Caller, grants?: Grant[]): Asker {
  const { product, contexts } = platform;
  const { user: id } = caller.attributes;
  const user = { id: String(id), name: 'Somebody', email: 'somebody@demo.example' };
  const contextValue = {
    ...contexts.as(caller, id ? user : undefined),
    ...(grants && granting(platform, caller, grants)),
  };
  return {
    caller,
    context: contextValue,
    async ask(source, variableValues) {
      const { schema } = product;
      const { document, faults } = prepared(schema, source);
      const { data, errors } = document
        ? await answered(schema, document, { ...contextValue }, variableValues)
        : { errors: faults };
      const answer: Answer = { data: data && JSON.parse(JSON.stringify(data)) };
      if (errors) answer.errors = errors.map(leaving);
      expectInnocent(answer.errors);
      if (data === undefined) delete answer.data;
      return answer;
    },
  };
}

/** What depends on grants, with plans of its own: those of other grants must not answer. */
function granting({ product, database, settings }: Platform, caller: Caller, grants: Grant[]) {
  const permissions = new Permissions(grants);
  const reading = new Reading(new Planner(product.models), settings.secret);
  const writing = new Writing(database, reading);
  return { permissions, shape: permissions.shapeOf(caller), reading, writing };
}

/** The answer as it is executed; where it can be passed through as it is written, that must be the same. */
async function answered(
  schema: GraphQLSchema,
  document: DocumentNode,
  context: Context,
  variables: Record<string, unknown> = {},
) {
  const operation = getOperationAST(document);
  const asked = operation && { schema, document, operation, variables, context };
  const text = asked && (await passThrough(asked));
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: variables,
  });
  if (text) expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(result.data));
  return result;
}

interface Prepared {
  document?: DocumentNode;
  faults?: readonly GraphQLError[];
}

const documents = new Map<string, Prepared>();

/** A document read and validated once, as a server keeps it, so that its plans are kept too. */
function prepared(schema: GraphQLSchema, source: string): Prepared {
  let known = documents.get(source);
  if (!known) {
    const document = parse(source);
    const faults = validate(schema, document);
    known = faults.length > 0 ? { faults } : { document };
    documents.set(source, known);
  }
  return known;
}

function leaving(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  // what Apollo says of an operation that never begins
  const given = error.path ? formatted : { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
  const { message, path, extensions } = format(given, error);
  return JSON.parse(JSON.stringify({ message, path, extensions }));
}

const format = formatError(() => ({
  id: '',
  log: {
    error({ err }: { err: unknown }) {
      throw err;
    },
  } as Failing['log'],
}));
