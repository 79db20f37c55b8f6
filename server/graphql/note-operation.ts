import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { currentRequest, type Operation } from '../operations/current-request.ts';

/** Notes for the log, the metrics and the trace of a request what it asks and what comes of it. */
export const noteOperation: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    const current = currentRequest();
    return {
      async willSendResponse({ operation, response: { body } }) {
        if (!current || operation?.operation === 'subscription') return;
        const [error] = (body.kind === 'single' && body.singleResult.errors) || [];
        const outcome = String(error?.extensions?.code ?? 'ok');
        current.operation = { operation: operation?.operation ?? 'none', outcome };
      },
    };
  },
};

/** Notes the same of the request that is being answered. */
export function noted(operation: Operation) {
  const current = currentRequest();
  if (current) current.operation = operation;
}
