import type { Pool } from 'pg';
import { assemble, type Product } from '../schema/foundation/product.ts';
import * as domains from '../schema/index.ts';
import { type DatabaseUrls, pool } from './database/connect.ts';
import { LooseFiles } from './documents/loose-files.ts';
import type { Store } from './documents/store.ts';
import { storeOf } from './documents/store-of.ts';
import { type Contexts, createContexts } from './graphql/context.ts';
import { type Auth, createAuth } from './sessions/auth.ts';
import { publicOrigin } from './sessions/origins.ts';
import { createWho, type Who } from './sessions/who.ts';
import type { Settings } from './settings.ts';

/** Everything a process of ours works with, whether it serves or runs one command. */
export interface Platform {
  settings: Settings;
  urls: DatabaseUrls;
  product: Product;
  /** Connections of the serving role. */
  database: Pool;
  auth: Auth;
  who: Who;
  contexts: Contexts;
  /** The files of documents. */
  store: Store;
  looseFiles: LooseFiles;
  close(): Promise<void>;
}

const connections = 10;
const fewConnections = 3;

const importConnections = 2;
const patienceWithImports = 10 * 60_000;

/** Puts the product and its database together. */
export function createPlatform(settings: Settings, urls: DatabaseUrls): Platform {
  const product = assemble(Object.values(domains));
  const { statementTimeout } = settings;
  const database = pool(urls.app, { max: connections, statementTimeout, name: 'app' });
  const auth = createAuth({ pool: database, settings });
  const attributes = product.domains.flatMap((domain) =>
    Object.entries(domain.attributes).map(([name, sql]) => ({ name, sql })),
  );
  const who = createWho({ auth, pool: database, settings, attributes });
  const profiles = pool(urls.profiles, { max: fewConnections, statementTimeout, name: 'profiles' });
  const imports = pool(urls.app, {
    max: importConnections,
    statementTimeout: patienceWithImports,
    name: 'imports',
  });
  // whoever comes third waits for their turn
  imports.options.connectionTimeoutMillis = patienceWithImports;
  const { secret } = settings;
  const store = storeOf(settings);
  const looseFiles = new LooseFiles(store, database);
  const origin = publicOrigin(settings);
  const contexts = createContexts({
    product,
    pool: database,
    profiles,
    imports,
    secret,
    origin,
    who,
    deleted: looseFiles.deleted,
  });
  const close = async () => {
    await Promise.all([database.end(), profiles.end(), imports.end()]);
  };
  return { settings, urls, product, database, auth, who, contexts, store, looseFiles, close };
}
