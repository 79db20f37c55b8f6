import { graphql } from 'graphql';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import type { Asked } from '../../schema/foundation/pages/page.ts';
import type { Platform } from '../platform.ts';

/** Asks the API for what a page shows, as whoever opens it. */
export const askAs =
  ({ product: { schema } }: Platform, contextValue: Context): Asked['ask'] =>
  async (source, variableValues) => {
    const { data, errors } = await graphql({
      schema,
      source,
      contextValue,
      variableValues: variableValues as Record<string, unknown>,
    });
    if (errors) throw errors[0]!.originalError ?? errors[0];
    return data as never;
  };
