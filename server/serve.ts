import { AggregatorRegistry } from 'prom-client';
import { addressOf } from './address-of.ts';
import { createApp } from './app.ts';
import { makeDataFolder } from './data-folder.ts';
import { databaseUrls } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { openPooler } from './database/pooler.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { furnish } from './demonstration.ts';
import { Halt } from './halt.ts';
import { type Jobs, startJobs } from './jobs/start.ts';
import { lifecycle } from './lifecycle.ts';
import { listen, openPort, typed } from './listen.ts';
import { lastWords } from './operations/log/last-words.ts';
import { createLog } from './operations/log/log.ts';
import { Pace } from './pages/pace.ts';
import { createPlatform, type Platform } from './platform.ts';
import { readSettings, type Settings } from './settings.ts';
import { takePlace } from './take-place.ts';
import { answerWorkers, type Way } from './workers/primary.ts';
import { Workers } from './workers/workers.ts';

const onlyForTryingOut =
  'The database is the one that comes with Evenhand, which is meant for trying out: in production set DATABASE_URL to a PostgreSQL 18 of your own.';

/** Starts everything that serves, in this process or in several, and says when it is ready. */
export async function serve() {
  const { closing, close } = lifecycle();
  try {
    const settings = readSettings(process.env);
    await addressOf(settings.host);
    makeDataFolder(settings.dataDir);
    const place = takePlace(settings);
    closing(place.leave);
    // they load while the database starts
    const several = settings.workers > 1 ? await hire(settings) : undefined;
    closing(async () => several?.leave());
    const database = await openDatabase(settings);
    closing(database.close);
    if (settings.production && database.embedded) process.stderr.write(`${onlyForTryingOut}\n`);
    await migrate(database.ownerUrl, settings);
    const urls = databaseUrls(database.ownerUrl, settings.secret);
    const pooler = await openPooler(urls, settings);
    const platform = createPlatform(settings, urls, pooler);
    closing(platform.close);
    lastWords(platform.log);
    const demonstration = await furnish(platform);
    const front = several ?? (await alone(platform));
    let jobs: Jobs | undefined;
    closing(() => Promise.all([jobs?.stop(), front.leave()]));
    const port = await front.open({ ownerUrl: database.ownerUrl, pooler });
    const address = typed(settings.host, port);
    jobs = await startJobs(platform, platform.log);
    place.announce(address);
    process.stdout.write(`Evenhand is ready at ${address}\n`);
    if (demonstration) process.stdout.write(demoSignIns());
  } catch (error) {
    await close();
    throw error;
  }
}

/** What answers on the port. */
interface Front {
  /** Begins to; answers with the port. */
  open(way: Way): Promise<number>;
  leave(): Promise<void>;
}

async function alone(platform: Platform): Promise<Front> {
  const app = await createApp(platform);
  return { open: () => listen(app, platform.settings), leave: () => app.close() };
}

async function hire(settings: Settings): Promise<Front> {
  const { promise, resolve } = Promise.withResolvers<Way>();
  const pace = new Pace();
  const gathered = new AggregatorRegistry();
  // said once, before each of them finds out
  const port = await openPort(settings);
  const workers = new Workers(settings.workers, createLog(settings));
  answerWorkers({
    begin: async () => ({ ...(await promise), port }),
    failed: (words) => workers.giveUp(new Halt(words)),
    allows: (address) => pace.allows(address),
    metrics: () => gathered.clusterMetrics(),
  });
  return {
    async open(way) {
      resolve(way);
      await workers.listening;
      return port;
    },
    leave: () => workers.stop(),
  };
}
