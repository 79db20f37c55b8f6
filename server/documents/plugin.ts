import type { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { type Hook, hookFor, keep } from '../../schema/foundation/documents/keep.ts';
import { foundDocument, recordDownload } from '../../schema/foundation/documents/take-out.ts';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refuse.ts';
import { notSignedIn } from '../sessions/refusals.ts';
import { openAside } from './aside.ts';
import { formatOf } from './content/content.ts';
import { attachment } from './headers.ts';
import { lettingGo, onlyWhileTalking } from './manners.ts';
import { namesFrom } from './named.ts';
import { Places } from './places.ts';
import { receive, TooLarge } from './receive.ts';
import { asideOf } from './store-of.ts';
import { sweeping } from './sweeping.ts';

interface Upload {
  Params: { type: string; id: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/** What a form of another website cannot send along. */
const uploadHeader = 'x-evenhand-upload';

/** `POST /documents/<type>/<id>?name=policy.pdf` hangs the body on a record; `GET /documents/<id>` gives it out again. */
export async function documents(app: FastifyInstance, platform: Platform) {
  const { settings, contexts, store, looseFiles } = platform;
  const { largest } = settings.documents;
  const aside = openAside(asideOf(settings));
  const places = new Places();
  const admitted = new WeakMap<FastifyRequest, Context>();

  app.addHook('onClose', async () => aside.close());
  sweeping(app, looseFiles);
  app.setErrorHandler(answerRefusal);
  lettingGo(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async (_request: FastifyRequest, body: Readable) => body);

  app.route<Upload>({
    method: 'POST',
    url: '/documents/:type/:id',
    // before the body is read
    onRequest: async (request) => void admitted.set(request, await admit(request)),
    handler: async (request, reply) => {
      const leave = places.take(admitted.get(request)!.caller.actor);
      try {
        onlyWhileTalking(request);
        const added = await add(request);
        return reply.code(201).header('cache-control', 'no-store').send(added);
      } finally {
        leave();
      }
    },
  });

  app.get<{ Params: { id: string } }>(
    '/documents/:id',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const context = await signedIn(request);
      const found = await foundDocument(context, request.params.id);
      const file = await store.open(found.id);
      // told to the log where it is sent
      file.on('error', () => undefined);
      await recordDownload(context, found).catch((error) => {
        file.destroy();
        throw error;
      });
      return reply.headers(attachment(found)).send(file);
    },
  );

  async function signedIn(request: FastifyRequest) {
    const context = await contexts.of(request);
    if (!context.user) throw notSignedIn();
    return context;
  }

  async function admit(request: FastifyRequest<Upload>): Promise<Context> {
    if (!request.headers[uploadHeader])
      throw new Refusal('FORBIDDEN', `Send the header ${uploadHeader} along, whatever it says.`);
    const { context } = await permitted(request);
    namesFrom(request.query);
    if (Number(request.headers['content-length'] ?? 0) > largest) throw new TooLarge(largest);
    return context;
  }

  async function permitted(
    request: FastifyRequest<Upload>,
  ): Promise<{ context: Context; hook: Hook }> {
    const context = await signedIn(request);
    const { type, id } = request.params;
    return { context, hook: await hookFor(context, type, id) };
  }

  /** Lets the file arrive aside, looks at it there, and only then keeps it: for whoever may still add it. */
  async function add(request: FastifyRequest<Upload>) {
    const { query, body } = request;
    const names = namesFrom(query);
    const draft = aside.draft();
    try {
      const received = body
        ? await receive(body as Readable, draft, largest)
        : { size: 0, sha256: '' };
      if (received.size === 0)
        throw new Refusal('BAD_USER_INPUT', 'The file is empty: there is nothing in it.');
      const file = { ...names, ...received, format: await formatOf(draft, names.name) };
      const { context, hook } = await permitted(request);
      const id = v7();
      await looseFiles.expect(id);
      await keep(context, hook, id, file, () => store.keep(id, draft, file.sha256)).catch(
        async (error) => {
          await looseFiles.remove([id]);
          throw error;
        },
      );
      return { id, ...file };
    } finally {
      await aside.discard(draft);
    }
  }
}

function answerRefusal(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  return refuse(error, request, reply, error instanceof TooLarge ? 413 : undefined);
}
