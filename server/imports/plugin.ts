import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import type { Import } from '../../schema/foundation/imports/import.ts';
import { handIn } from '../../schema/foundation/imports/kept-files.ts';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import type { Platform } from '../platform.ts';
import { notSignedIn } from '../sessions/refusals.ts';
import { removingExpired } from './expiry.ts';
import { fileFrom } from './file.ts';
import { refuse } from './refuse.ts';

interface Route {
  Params: { kind: string };
  Querystring: Record<string, string | string[]>;
}

/** What a form of another website cannot send along. */
const uploadHeader = 'x-evenhand-upload';
export const largestFile = 50 * 1024 * 1024;

/** `POST /imports/<kind>?name=plan.csv`: keeps the body as a file, to be looked at and confirmed. */
export async function imports(app: FastifyInstance, { product, contexts }: Platform) {
  const kinds = kindsOf(product.domains);
  const admitted = new WeakMap<FastifyRequest, { context: Context; kind: Import }>();

  app.setErrorHandler(refuse);
  removingExpired(app, contexts);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: largestFile },
    async (_request: FastifyRequest, body: Buffer) => body,
  );

  app.route<Route>({
    method: 'POST',
    url: '/imports/:kind',
    bodyLimit: largestFile,
    // before the body is read
    onRequest: async (request) => void admitted.set(request, await admit(request)),
    handler: async (request, reply) => {
      const { context, kind } = admitted.get(request)!;
      const file = fileFrom(kind, request.query, request.body);
      const id = await handIn(context, kind, file);
      const { name, content } = file;
      reply.code(201).header('cache-control', 'no-store');
      return { id, kind: kind.kind, name, size: content.length };
    },
  });

  async function admit(request: FastifyRequest<Route>) {
    if (!request.headers[uploadHeader])
      throw new Refusal('FORBIDDEN', `Send the header ${uploadHeader} along, whatever it says.`);
    const context = await contexts.of(request);
    if (!context.user) throw notSignedIn();
    const kind = kinds.get(request.params.kind);
    if (!kind)
      throw new Refusal('NOT_FOUND', `Imports are of ${[...kinds.keys()].sort().join(', ')}.`);
    if (!context.reading.permits(context.shape, 'run', kind.kind))
      throw new Refusal('FORBIDDEN', `Your role does not include the import ${kind.kind}.`);
    return { context, kind };
  }
}
