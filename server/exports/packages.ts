import { addAbortSignal, Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Package, packed } from '../../schema/foundation/exports/package.ts';
import { recordBeginning, recordEnd } from '../../schema/foundation/exports/record.ts';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { asker } from '../jobs/ask.ts';
import { connectionsOf } from '../limits.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refuse.ts';
import { nothingHere, notSignedIn } from '../sessions/refusals.ts';
import { attachment } from './headers.ts';
import { packagePages } from './package-pages.ts';
import { type Place, Running } from './running.ts';

interface Route {
  Params: { file: string };
}

/** `GET /packages/<name>.json`: all records of a kind as a document in a published format. */
export async function packages(app: FastifyInstance, { settings, product, contexts }: Platform) {
  const known = new Map(
    product.domains.flatMap((domain) => domain.packages).map((each) => [each.name, each]),
  );
  const ask = asker(product.schema);
  const running = new Running(connectionsOf(settings).exports);

  app.setErrorHandler(refuse);
  app.addHook('preClose', () => running.end());
  app.get<Route>('/packages/:file', { exposeHeadRoute: false }, async (request, reply) => {
    const { context, kind } = await asked(request);
    const place = running.enter(context.caller.actor);
    if (reply.raw.destroyed) place.stop();
    reply.raw.once('close', place.stop);
    const file = await open(context, kind, place);
    return reply.headers(attachment(kind.name, 'json')).send(file);
  });

  async function asked(request: FastifyRequest<Route>) {
    const context = await contexts.of(request);
    if (!context.user) throw notSignedIn();
    const [, name = ''] = request.params.file.match(/^([a-z-]+)\.json$/) ?? [];
    const kind = known.get(name);
    if (!kind || !context.reading.permits(context.shape, 'read', kind.entity.name))
      throw nothingHere();
    return { context, kind };
  }

  async function open(context: Context, kind: Package, { signal, leave }: Place) {
    const pieces = piecesOf(context, kind, signal);
    try {
      const first = await pieces.next();
      const file = addAbortSignal(signal, Readable.from(pieces));
      // an error is told where the file is sent
      file.once('close', leave).on('error', () => undefined);
      if (!first.done) file.unshift(first.value);
      return file;
    } catch (error) {
      leave();
      throw error;
    }
  }

  async function* piecesOf(context: Context, kind: Package, signal: AbortSignal) {
    const page = packagePages(product, context, kind);
    const visitor = contexts.as({ roles: ['visitor'], attributes: {}, actor: 'visitor' });
    const publisher = await product.publisher((query) => ask(visitor, query));
    const published = { publisher: publisher ?? '', origin: context.origin, at: new Date() };
    const { actor } = context.caller;
    const begun = await recordBeginning(context.ask, {
      actor,
      subject: kind.entity.name,
      fields: kind.selection
        .match(/^[^{]*/)![0]
        .trim()
        .split(/\s+/),
      details: { asked: {}, about: [] },
    });
    let rows = 0;
    try {
      for await (const { text, records } of packed(kind, published, page, signal)) {
        rows += records;
        yield text;
      }
    } finally {
      await recordEnd(context.ask, { actor, begun, rows });
    }
  }
}
