import { addAbortSignal, Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AddressQuery } from '../../schema/foundation/exports/arguments.ts';
import { Exporting, type PlannedExport } from '../../schema/foundation/exports/exporting.ts';
import { pool } from '../database/connect.ts';
import { connectionsOf } from '../limits.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refuse.ts';
import { nothingHere, notSignedIn } from '../sessions/refusals.ts';
import { attachment } from './headers.ts';
import { type Place, Running } from './running.ts';

interface Route {
  Params: { file: string };
  Querystring: AddressQuery;
}

interface Asked {
  planned: PlannedExport;
  ending: 'csv' | 'ods';
}

const timesAPage = 6;
const slack = 1000;

/** `GET /export/<plural>.csv`: a whole list as a file; as a spreadsheet, where it ends in .ods. */
export async function exports(app: FastifyInstance, platform: Platform) {
  const { settings, urls, product, contexts } = platform;
  // the whole of a list may have to be sorted before its first row
  const statementTimeout = settings.statementTimeout * timesAPage;
  // whoever waits tells when the wait is over: a timer for each batch would keep its rows in memory
  const limits = { statementTimeout, queryTimeout: 0 };
  const { exports: most } = connectionsOf(settings);
  const connections = pool(urls.app, { ...limits, max: most, name: 'exports' });
  const exporting = new Exporting({ ...product, pool: connections });
  const running = new Running(most);

  app.setErrorHandler(refuse);
  app.addHook('preClose', () => running.end());
  app.addHook('onClose', () => connections.end());
  app.get<Route>('/export/:file', { exposeHeadRoute: false }, async (request, reply) => {
    const { planned, ending } = await plan(request);
    const place = running.enter(planned.context.caller.actor);
    if (reply.raw.destroyed) place.stop();
    reply.raw.once('close', place.stop);
    request.socket.setTimeout(statementTimeout + slack);
    const file = ending === 'ods' ? await whole(planned, place) : await open(planned, place);
    return reply.headers(attachment(planned.model.plural, ending)).send(file);
  });

  async function plan(request: FastifyRequest<Route>): Promise<Asked> {
    const context = await contexts.of(request);
    if (!context.user) throw notSignedIn();
    const [, plural = '', ending] = request.params.file.match(/^(\w+)\.(csv|ods)$/) ?? [];
    const model = exporting.modelOf(context, plural);
    if (!model) throw nothingHere();
    const planned = exporting.plan(context, model, request.query);
    return { planned, ending: ending as Asked['ending'] };
  }

  async function whole(planned: PlannedExport, { signal, leave }: Place): Promise<Buffer> {
    try {
      return await exporting.sheet(planned, signal);
    } finally {
      leave();
    }
  }

  /** The file as a stream, begun: what fails at once is still answered in words. */
  async function open(planned: PlannedExport, { signal, leave }: Place): Promise<Readable> {
    const lines = exporting.lines(planned, signal);
    try {
      const first = await lines.next();
      const file = addAbortSignal(signal, Readable.from(lines));
      // an error is told where the file is sent
      file.once('close', leave).on('error', () => undefined);
      file.unshift(first.value);
      return file;
    } catch (error) {
      leave();
      throw error;
    }
  }
}
