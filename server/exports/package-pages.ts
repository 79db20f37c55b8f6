import { type OperationDefinitionNode, parse } from 'graphql';
import { type Package, type Page, pageOf } from '../../schema/foundation/exports/package.ts';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { passThrough } from '../../schema/foundation/graphql/pass-through.ts';
import { modelNamed } from '../../schema/foundation/model/models.ts';
import type { Product } from '../../schema/foundation/product.ts';
import { asker } from '../jobs/ask.ts';

/** Gives the pages of a package as the database writes them: each by the cursor at the end of the one before. */
export function packagePages({ schema, models }: Product, context: Context, kind: Package) {
  const source = pageOf(kind, modelNamed(models, kind.entity.name).plural);
  const document = parse(source);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const ask = asker(schema);
  return async (after: string | null): Promise<Page> => {
    const variables = { after };
    const asked = { schema, document, operation, variables, context: { ...context } };
    const text = await passThrough(asked);
    // what cannot be passed through is asked in full, which says why
    return text === null
      ? (await ask<{ page: Page }>(context, source, variables)).page
      : (JSON.parse(text) as { page: Page }).page;
  };
}
