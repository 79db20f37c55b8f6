import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nowhere } from '../../schema/foundation/pages/words.ts';
import type { Platform } from '../platform.ts';
import { Answering } from './answering.ts';
import { addressIn, Shell } from './shell.ts';
import { stylesheet } from './stylesheet.ts';

const mostTyped = 64 * 1024;
const year = 365 * 24 * 60 * 60;

const schema = resolve(import.meta.dirname, '../../schema');

/** Pages for everybody: HTML from the server, no sign-in, no script, no cookie. */
export async function publicPages(
  app: FastifyInstance,
  { platform, templates = schema }: { platform: Platform; templates?: string },
) {
  const { languages } = platform.settings;
  const pages = platform.product.domains.flatMap((domain) => domain.pages);
  const styles = stylesheet();
  const footer = pages.filter(({ inFooter }) => inFooter);
  const everywhere = pages.find(({ askedEverywhere }) => askedEverywhere);
  const answering = new Answering(
    new Shell({ languages, stylesheet: styles.path, footer, everywhere, templates }),
    platform,
  );
  app.addHook('onClose', async () => answering.close());
  await app.register(formbody, { bodyLimit: mostTyped });
  app.addContentTypeParser(
    'multipart/form-data',
    async (_request: FastifyRequest, body: Readable) => body,
  );

  app.get(styles.path, async (request, reply) => {
    const encoding = (['br', 'gzip'] as const).find((each) =>
      request.headers['accept-encoding']?.includes(each),
    );
    if (encoding) reply.header('content-encoding', encoding);
    return reply
      .headers({ vary: 'accept-encoding', 'cache-control': `public, max-age=${year}, immutable` })
      .header('x-content-type-options', 'nosniff')
      .type('text/css; charset=utf-8')
      .send(await styles[encoding ?? 'plain']);
  });

  for (const language of languages)
    app.get(addressIn(language, nowhere), (_request, reply) => answering.nothing(language, reply));

  for (const page of pages)
    for (const language of languages)
      app.route({
        method: page.take ? ['GET', 'POST'] : 'GET',
        url: addressIn(language, page.path),
        bodyLimit: page.files ? platform.settings.documents.largest + mostTyped : mostTyped,
        handler: (request, reply) =>
          answering[request.method === 'POST' ? 'take' : 'show'](page, language, request, reply),
        errorHandler: (error, request, reply) =>
          answering.fault(error, page, language, request, reply),
      });
}
