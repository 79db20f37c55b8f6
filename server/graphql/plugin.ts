import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { NotSo } from '../../schema/foundation/planner/ask.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { turns } from '../limits.ts';
import { currentRequest } from '../operations/current-request.ts';
import type { Contexts } from './context.ts';
import { costLimit } from './cost.ts';
import { formatError } from './errors.ts';
import { limits, withinLimits } from './limits.ts';
import { namedHost } from './named-host.ts';
import { withinNesting } from './nesting.ts';
import { noted, noteOperation } from './note-operation.ts';
import { onlyRefusal } from './only-refusal.ts';
import { passesThrough, written } from './pass-through.ts';
import { refuse } from './refuse.ts';
import { type Short, Shortcut } from './shortcut.ts';
import { TurnsOfPeople } from './turns.ts';

interface Options {
  schema: GraphQLSchema;
  contexts: Contexts;
  production: boolean;
}

const largestBody = 100 * 1024;

// measured as JSON: parsed they take four times as much
const bytesOfDocuments = 4 * 1024 * 1024;

/** `POST /graphql`: the one door to everything that is asked and changed. */
export async function graphql(app: FastifyInstance, { schema, contexts, production }: Options) {
  const people = new TurnsOfPeople(turns);
  const shortcut = new Shortcut(schema);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: bytesOfDocuments }),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [withinLimits],
    formatError: formatError(() => currentRequest()!, { suggesting: !production }),
    stringifyResult: written,
    stopOnTerminationSignals: false,
    logger: silent,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
      costLimit,
      onlyRefusal,
      noteOperation,
      passesThrough(shortcut),
    ],
  });
  await apollo.start();
  app.setErrorHandler(refuse);
  app.addHook('onRequest', namedHost);
  const inTurn = (context: Context) =>
    Object.assign(context, { turn: people.ofRequest(context.caller.actor) });
  const contextOf = (request: FastifyRequest) =>
    contexts.of(request).catch(unavailable).then(inTurn);
  const begun = new WeakMap<FastifyRequest, Promise<Context>>();
  const longWay = fastifyApolloHandler(apollo, {
    context: (request) => begun.get(request) ?? contextOf(request),
  });
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: largestBody,
    preValidation: withinNesting(shortcut.knows),
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      const short = shortcut.of(request);
      const answer = short && (await answered(short, request));
      if (short && answer) {
        noted({ operation: short.kind, outcome: 'ok' });
        return reply.header('content-type', short.contentType).send(answer);
      }
      const long = await longWay.call(app, request, reply);
      if (reply.statusCode === 200) shortcut.keepLabel(request, reply.getHeader('content-type'));
      return long;
    },
  });

  /** What the shortcut answers: who asks is looked at in the statement that reads, or before. */
  async function answered(short: Short, request: FastifyRequest) {
    const recalled = await contexts.recalled(request);
    const found = recalled && (await shortcut.answer(short, inTurn(recalled)).catch(() => null));
    if (found) return found;
    // what went wrong is told on the long way; it is asked anew only where that hangs on who asks
    const again = !recalled?.asked || (await dependsOnWho[short.kind](recalled.asked));
    const context = again ? contextOf(request) : Promise.resolve(recalled);
    begun.set(request, context);
    if (!again) return null;
    return context.then((made) => shortcut.answer(short, made)).catch(() => null);
  }
  app.route({
    method: ['GET', 'PUT', 'DELETE'],
    url: '/graphql',
    handler: (_request, reply) =>
      reply.code(405).header('allow', 'POST').send({ message: 'Send a POST request.' }),
  });
}

type Asked = NonNullable<Context['asked']>;

const failures = async (asked: Asked) =>
  (await Promise.allSettled(asked.values())).flatMap((each) =>
    each.status === 'rejected' ? [each.reason] : [],
  );

/** Whether it is left to the one who asks as they are now: their session or their roles may have changed. */
const dependsOnWho = {
  query: async (asked: Asked) =>
    (await failures(asked)).some(
      (reason) => reason instanceof NotSo || reason.extensions?.code === 'FORBIDDEN',
    ),
  // nothing has been changed, unless something else went wrong: what may have been done is not done twice
  mutation: async (asked: Asked) =>
    (await failures(asked)).every((reason) => reason instanceof Refusal),
};

/** Whoever cannot even be asked who they are is told so by the status too. */
function unavailable(error: unknown): never {
  if (error instanceof Refusal) error.extensions.http = { status: 503 };
  throw error;
}

// errors are logged where they are given their reference
const silent = { debug() {}, info() {}, warn() {}, error() {} };
