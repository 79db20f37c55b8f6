import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import type { Unguarded } from '../../schema/foundation/graphql/context.ts';

/** Asks the API inside this process, under the grants of a context; a refusal is thrown. */
export function asker(schema: GraphQLSchema) {
  const documents = new Map<string, DocumentNode>();
  return async <Answer>(
    contextValue: Unguarded,
    source: string,
    variableValues: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const document = documents.get(source) ?? parse(source);
    documents.set(source, document);
    const { data, errors } = await execute({ schema, document, contextValue, variableValues });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data as Answer;
  };
}
