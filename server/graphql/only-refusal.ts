import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../schema/foundation/graphql/context.ts';

/** A document refused for its size says that alone: the rest of what is wrong with it would multiply. */
export const onlyRefusal: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const refused = singleResult.errors?.find(
          ({ extensions }) => extensions?.code === 'TOO_COMPLEX',
        );
        if (refused) singleResult.errors = [refused];
      },
    };
  },
};
