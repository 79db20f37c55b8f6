import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { addressOf } from './address-of.ts';
import { createApp } from './app.ts';
import { makeDataFolder } from './data-folder.ts';
import { databaseUrls } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { furnish } from './demonstration.ts';
import { Halt, runOrHalt } from './halt.ts';
import { type Jobs, startJobs } from './jobs/start.ts';
import { lifecycle } from './lifecycle.ts';
import { lastWords } from './operations/log/last-words.ts';
import { createPlatform } from './platform.ts';
import { readSettings, type Settings } from './settings.ts';
import { takePlace } from './take-place.ts';

const local = new Set(['127.0.0.1', '0.0.0.0', '::', '::1']);

const unheard: Record<string, (settings: Pick<Settings, 'port' | 'host'>) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is in use: stop the other program, or set PORT to another number.`,
  EACCES: ({ port }) => `Port ${port} is not open to this user: set PORT to a number from 1024.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine.`,
};

const onlyForTryingOut =
  'The database is the one that comes with Evenhand, which is meant for trying out: in production set DATABASE_URL to a PostgreSQL 18 of your own.';

await runOrHalt(async () => {
  const { closing, close } = lifecycle();
  try {
    const settings = readSettings(process.env);
    await addressOf(settings.host);
    makeDataFolder(settings.dataDir);
    const place = takePlace(settings);
    closing(place.leave);
    const database = await openDatabase(settings);
    closing(database.close);
    if (settings.production && database.embedded) process.stderr.write(`${onlyForTryingOut}\n`);
    await migrate(database.ownerUrl, settings);
    const urls = databaseUrls(database.ownerUrl, settings.secret);
    const platform = createPlatform(settings, urls);
    closing(platform.close);
    lastWords(platform.log);
    const demonstration = await furnish(platform);
    const app = await createApp(platform);
    let jobs: Jobs | undefined;
    closing(() => Promise.all([jobs?.stop(), app.close()]));
    const address = await listen(app, settings);
    jobs = await startJobs(platform, app.log);
    place.announce(address);
    process.stdout.write(`Evenhand is ready at ${address}\n`);
    if (demonstration) process.stdout.write(demoSignIns());
  } catch (error) {
    await close();
    throw error;
  }
});

async function listen(app: FastifyInstance, { port, host }: Settings) {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const advice = unheard[code]?.({ port, host });
    throw advice ? new Halt(advice) : error;
  }
  const { port: actual } = app.server.address() as AddressInfo;
  return `http://${local.has(host) ? 'localhost' : host}:${actual}`;
}
