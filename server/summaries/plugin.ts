import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordBeginning, recordEnd } from '../../schema/foundation/exports/record.ts';
import { keepable } from '../../schema/foundation/planner/values.ts';
import { inLanguage } from '../../schema/foundation/summaries/in-language.ts';
import { sheetOf } from '../../schema/foundation/summaries/sheet.ts';
import type { Summary, Written } from '../../schema/foundation/summaries/summary.ts';
import { attachment } from '../exports/headers.ts';
import { asker } from '../jobs/ask.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refuse.ts';
import { saidIn } from '../said-in.ts';
import { nothingHere, notSignedIn } from '../sessions/refusals.ts';
import { pageHeaders, pageOf } from './page.ts';

interface Route {
  Params: { file: string };
  Querystring: Record<string, string>;
}

/** `GET /summaries/<name>.html`: what is known of something on one page; as a spreadsheet, where it ends in .ods. */
export async function summaries(app: FastifyInstance, { settings, product, contexts }: Platform) {
  const known = new Map(
    product.domains.flatMap((domain) => domain.summaries).map((each) => [each.name, each]),
  );
  const ask = asker(product.schema);

  app.setErrorHandler(refuse);
  app.get<Route>('/summaries/:file', { exposeHeadRoute: false }, async (request, reply) => {
    const { written: english, kind, ending } = await asked(request);
    const said = saidIn(request.query.language, settings.languages);
    const written = inLanguage(english, said.say);
    if (ending === 'ods')
      return reply.headers(attachment(kind.name, 'ods')).send(await sheetOf(written, said.say));
    return reply
      .headers(pageHeaders)
      .send(pageOf(written, await publisher(), sheetAddress(request), said));
  });

  async function asked(request: FastifyRequest<Route>) {
    const context = await contexts.of(request);
    if (!context.user) throw notSignedIn();
    const [, name = '', ending] = request.params.file.match(/^([a-z-]+)\.(html|ods)$/) ?? [];
    const kind = known.get(name);
    if (!kind || !context.reading.permits(context.shape, 'read', kind.entity.name))
      throw nothingHere();
    const given = heeded(kind, request.query);
    const { actor } = context.caller;
    const begun = await recordBeginning(context.ask, {
      ...{ actor, subject: kind.entity.name, fields: [] },
      details: { asked: { ...given, summary: kind.name }, about: [] },
    });
    const written = await writtenFor(kind, given, (source, variables) =>
      ask(context, source, variables),
    );
    await recordEnd(context.ask, { actor, begun, rows: written ? 1 : 0 });
    if (!written) throw nothingHere();
    return { written, kind, ending };
  }

  async function publisher() {
    const visitor = contexts.as({ roles: ['visitor'], attributes: {}, actor: 'visitor' });
    return (await product.publisher((query) => ask(visitor, query))) ?? '';
  }
}

const writtenFor = (
  kind: Summary,
  given: Route['Querystring'],
  ask: Parameters<Summary['write']>[0],
): Promise<Written | undefined> =>
  kind.write(ask, given, new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' }));

/** What it takes of an address, if it can be kept. */
const heeded = ({ takes }: Summary, query: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    takes.flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' && keepable(value) ? [[name, value]] : [];
    }),
  );

/** Where the same stands as a spreadsheet. */
const sheetAddress = ({ url }: FastifyRequest<Route>) => url.replace('.html', '.ods');
