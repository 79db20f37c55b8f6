import Fastify, { type FastifyInstance } from 'fastify';
import type { DatabaseUrls } from './database/connect.ts';
import { health } from './health.ts';
import type { Settings } from './settings.ts';

export interface Platform {
  settings: Settings;
  urls: DatabaseUrls;
}

/** The web server of the platform, not yet listening. */
export async function createApp({ settings, urls }: Platform): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: settings.logLevel, stream: process.stderr },
    trustProxy: settings.trustProxy,
  });
  await app.register(health, { databaseUrl: urls.app });
  return app;
}
