import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { adminConsole } from './console.ts';
import { documents } from './documents/plugin.ts';
import { exports } from './exports/plugin.ts';
import { graphql } from './graphql/plugin.ts';
import { health } from './health.ts';
import { patience } from './imports/patience.ts';
import { imports } from './imports/plugin.ts';
import { runEvents } from './jobs/events.ts';
import { arrival } from './limits.ts';
import { publicPages } from './pages/plugin.ts';
import type { Platform } from './platform.ts';
import { foreignPages } from './sessions/origins.ts';
import { sessions } from './sessions/plugin.ts';
import { foreignPage } from './sessions/refusals.ts';
import { giveUpOnSlowBodies } from './slow-requests.ts';

// one-time links and searches stay out of the log
const withoutQuery = ({ method, url, id }: FastifyRequest) => ({
  id,
  method,
  url: url.replace(/\?.*/, ''),
});

/** The web server of the platform, not yet listening. */
export async function createApp(platform: Platform): Promise<FastifyInstance> {
  const { settings, urls, product, entrance, auth, who, contexts, singleSignOn } = platform;
  const app = Fastify({
    logger: {
      level: settings.logLevel,
      stream: process.stderr,
      serializers: { req: withoutQuery },
    },
    trustProxy: settings.trustProxy,
    connectionTimeout: arrival.silence,
    keepAliveTimeout: arrival.keptAlive,
    // a long document over a slow line may take its time: its pace is looked at instead
    requestTimeout: 0,
    http: { headersTimeout: arrival.headers, connectionsCheckingInterval: arrival.look },
  });
  giveUpOnSlowBodies(app, arrival);
  await app.register(health, { databaseUrl: urls.app });
  await app.register(sessions, { auth, pool: entrance, settings, who, singleSignOn });
  await app.register(async (scope) => {
    const foreign = foreignPages(settings);
    scope.addHook('onRequest', async (request) => {
      if (foreign(request)) throw foreignPage();
    });
    patience(scope);
    const { production } = settings;
    await scope.register(graphql, { schema: product.schema, contexts, production });
    await scope.register(exports, platform);
    await scope.register(imports, platform);
    await scope.register(documents, platform);
    await scope.register(runEvents, platform);
  });
  await app.register(publicPages, { platform });
  await app.register(adminConsole, {});
  return app;
}
