import { AggregatorRegistry } from 'prom-client';
import { createApp } from '../app.ts';
import { databaseUrls } from '../database/connect.ts';
import { Halt } from '../halt.ts';
import { lifecycle } from '../lifecycle.ts';
import { listen } from '../listen.ts';
import { lastWords } from '../operations/log/last-words.ts';
import { createPlatform } from '../platform.ts';
import { readSettings } from '../settings.ts';
import { askPrimary } from './primary.ts';

/** One of several processes that serve on one port: it answers, and leaves the rest to the one that started it. */
export async function serveAsWorker() {
  const { closing, close } = lifecycle();
  // whoever gathers the metrics of all does not wait for one that has none yet
  new AggregatorRegistry();
  AggregatorRegistry.setRegistries([]);
  try {
    const settings = readSettings(process.env);
    const { ownerUrl, pooler, port } = await askPrimary('begin');
    const platform = createPlatform(settings, databaseUrls(ownerUrl, settings.secret), pooler);
    closing(platform.close);
    lastWords(platform.log);
    const app = await createApp(platform);
    closing(() => app.close());
    await listen(app, { host: settings.host, port });
  } catch (error) {
    await close();
    if (error instanceof Halt) await askPrimary('failed', error.message);
    // said once, by the one that started all
    throw error instanceof Halt ? new Halt() : error;
  }
}
