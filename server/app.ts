import Fastify, { type FastifyInstance } from 'fastify';
import { adminConsole } from './console.ts';
import { rememberWrites } from './database/remember-writes.ts';
import { documents } from './documents/plugin.ts';
import { packages } from './exports/packages.ts';
import { exports } from './exports/plugin.ts';
import { graphql } from './graphql/plugin.ts';
import { health } from './health.ts';
import { patience } from './imports/patience.ts';
import { imports } from './imports/plugin.ts';
import { importProblems } from './imports/problems.ts';
import { runEvents } from './jobs/events.ts';
import { partAfterLastAnswers } from './last-answers.ts';
import { arrival } from './limits.ts';
import { rememberRequests } from './operations/current-request.ts';
import { RequestLog } from './operations/log/request-log.ts';
import { metrics } from './operations/metrics/plugin.ts';
import { gate } from './operations/overload.ts';
import { requestIds } from './operations/request-ids.ts';
import { tracing } from './operations/tracing/plugin.ts';
import { publicPages } from './pages/plugin.ts';
import { publisherName } from './pages/publisher-name.ts';
import type { Platform } from './platform.ts';
import { foreignPages } from './sessions/origins.ts';
import { sessions } from './sessions/plugin.ts';
import { foreignPage } from './sessions/refusals.ts';
import { giveUpOnSlowBodies } from './slow-requests.ts';
import { summaries } from './summaries/plugin.ts';

/** The web server of the platform, not yet listening. */
export async function createApp(platform: Platform): Promise<FastifyInstance> {
  const { settings, urls, product, entrance, auth, who, contexts, singleSignOn } = platform;
  const app = Fastify({
    loggerInstance: platform.log,
    logController: new RequestLog(),
    genReqId: requestIds(settings),
    trustProxy: settings.trustProxy,
    connectionTimeout: arrival.silence,
    keepAliveTimeout: arrival.keptAlive,
    // a long document over a slow line may take its time: its pace is looked at instead
    requestTimeout: 0,
    http: { headersTimeout: arrival.headers, connectionsCheckingInterval: arrival.look },
  });
  partAfterLastAnswers(app);
  rememberRequests(app);
  giveUpOnSlowBodies(app, arrival);
  await tracing(app, platform);
  const load = gate(app, settings);
  metrics(app, platform, load);
  rememberWrites(app, platform);
  await app.register(health, { databaseUrl: urls.app });
  await app.register(sessions, { auth, pool: entrance, settings, who, singleSignOn });
  await app.register(async (scope) => {
    const foreign = foreignPages(settings);
    scope.addHook('onRequest', (request, _reply, done) =>
      done(foreign(request) ? foreignPage() : undefined),
    );
    patience(scope);
    const { production } = settings;
    await scope.register(graphql, { schema: product.schema, contexts, production });
    await scope.register(exports, platform);
    await scope.register(packages, platform);
    await scope.register(summaries, platform);
    await scope.register(imports, platform);
    await scope.register(importProblems, platform);
    await scope.register(documents, platform);
    await scope.register(runEvents, platform);
  });
  await app.register(publicPages, { platform });
  const council = publisherName(platform);
  council();
  await app.register(adminConsole, { languages: settings.languages, council });
  return app;
}
