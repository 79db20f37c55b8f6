import { type GraphQLError, type GraphQLFormattedError, graphql } from 'graphql';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Caller, Permissions } from '../../schema/foundation/permissions/shape.ts';
import { formatError } from '../../server/graphql/errors.ts';
import type { Platform } from '../../server/platform.ts';
import type { Answer } from './answer.ts';

/** Somebody who asks, without a web server between. */
export interface Asker {
  caller: Caller;
  /** The whole answer; a fault of ours is thrown, so that no test overlooks it. */
  ask(source: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** Asks a platform's schema as a caller; with grants of a test's own, if it gives any. */
export function asking({ product, contexts }: Platform, caller: Caller, grants?: Grant[]): Asker {
  const permissions = grants ? new Permissions(grants) : product.permissions;
  const { user: id } = caller.attributes;
  const user =
    typeof id === 'string' ? { id, name: 'Somebody', email: 's@demo.example' } : undefined;
  const contextValue = {
    ...contexts.as(caller, user),
    permissions,
    shape: permissions.shapeOf(caller),
  };
  return {
    caller,
    async ask(source, variableValues) {
      const { schema } = product;
      const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
      const answer: Answer = { data: data && JSON.parse(JSON.stringify(data)) };
      if (errors) answer.errors = errors.map(leaving);
      if (data === undefined) delete answer.data;
      return answer;
    },
  };
}

function leaving(error: GraphQLError): GraphQLFormattedError {
  const { message, path, extensions } = format(error.toJSON(), error);
  return JSON.parse(JSON.stringify({ message, path, extensions }));
}

const format = formatError({
  error({ err }: { err: unknown }) {
    throw err;
  },
} as Parameters<typeof formatError>[0]);
