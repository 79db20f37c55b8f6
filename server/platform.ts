import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import { assemble, type Product } from '../schema/foundation/product.ts';
import * as domains from '../schema/index.ts';
import { type DatabaseUrls, databaseUrls, type PoolOptions, pool } from './database/connect.ts';
import { type Pooler, through } from './database/pooler.ts';
import { Replicas } from './database/replicas.ts';
import { LooseFiles } from './documents/loose-files.ts';
import type { Store } from './documents/store.ts';
import { storeOf } from './documents/store-of.ts';
import { type Contexts, createContexts } from './graphql/context.ts';
import { connectionsOf, patienceForConnection } from './limits.ts';
import { createLog } from './operations/log/log.ts';
import { type Auth, createAuth } from './sessions/auth.ts';
import { publicOrigin } from './sessions/origins.ts';
import { personById } from './sessions/person.ts';
import { admitting } from './sessions/single-sign-on/admit.ts';
import { providerId } from './sessions/single-sign-on/provider.ts';
import { createSingleSignOn, type SingleSignOn } from './sessions/single-sign-on/single-sign-on.ts';
import { createWho, type Who } from './sessions/who.ts';
import type { Settings } from './settings.ts';

/** Everything a process of ours works with, whether it serves or runs one command. */
export interface Platform {
  settings: Settings;
  log: FastifyBaseLogger;
  urls: DatabaseUrls;
  product: Product;
  /** Connections of the serving role. */
  database: Pool;
  /** Connections of the same role for who is asking, and for signing in. */
  entrance: Pool;
  auth: Auth;
  who: Who;
  contexts: Contexts;
  /** The organisation's own sign-in, where there is one. */
  singleSignOn: SingleSignOn | undefined;
  /** The files of documents. */
  store: Store;
  looseFiles: LooseFiles;
  /** Copies of the database to be read, where there are any. */
  replicas: Replicas | undefined;
  close(): Promise<void>;
}

const patienceWithImports = 10 * 60_000;
const patienceWithReports = 60_000;

/** Puts the product and its database together. */
export function createPlatform(settings: Settings, urls: DatabaseUrls, pooler?: Pooler): Platform {
  const log = createLog(settings);
  const product = assemble(Object.values(domains));
  const { statementTimeout } = settings;
  const connections = connectionsOf(settings);
  const usual = { statementTimeout, patience: patienceForConnection };
  const short = (url: string, options: PoolOptions) => pool(...through(pooler, url, options));
  const database = short(urls.app, { ...usual, max: connections.questions, name: 'app' });
  const replicas = replicasOf(settings, database);
  const entrance = short(urls.app, {
    statementTimeout,
    max: connections.signIn,
    name: 'sign-in',
    plannedOnce: true,
  });
  const auth = createAuth({ pool: entrance, settings, log });
  const attributes = product.domains.flatMap((domain) =>
    Object.entries(domain.attributes).map(([name, known]) => ({ name, ...known })),
  );
  const copies = replicas !== undefined;
  const deciding = product.permissions.deciding;
  const who = createWho({ auth, pool: entrance, settings, attributes, deciding, copies });
  const profiles = short(urls.profiles, { ...usual, max: connections.profiles, name: 'profiles' });
  const reports = pool(urls.reports, {
    max: connections.reports,
    statementTimeout: patienceWithReports,
    patience: patienceForConnection,
    name: 'reports',
  });
  const imports = pool(urls.app, {
    max: connections.imports,
    statementTimeout: patienceWithImports,
    patience: patienceWithImports,
    name: 'imports',
  });
  const { secret } = settings;
  const store = storeOf(settings);
  const looseFiles = new LooseFiles(store, database);
  const origin = publicOrigin(settings);
  const contexts = createContexts({
    product,
    pool: database,
    profiles,
    reports,
    imports,
    secret,
    origin,
    posted: settings.mail !== undefined,
    who,
    person: personById({ pool: entrance, settings, attributes }),
    replicas,
    deleted: looseFiles.deleted,
  });
  const close = async () => {
    await replicas?.close();
    await Promise.all([database, entrance, profiles, reports, imports].map((each) => each.end()));
  };
  return {
    settings,
    log,
    urls,
    product,
    database,
    entrance,
    auth,
    who,
    contexts,
    singleSignOn: singleSignOnOf({ settings, pool: entrance, auth, contexts }),
    store,
    looseFiles,
    replicas,
    close,
  };
}

function replicasOf(settings: Settings, primary: Pool) {
  const { replicaUrls, secret, statementTimeout } = settings;
  if (replicaUrls.length === 0) return undefined;
  return new Replicas({
    urls: replicaUrls.map((url) => databaseUrls(url, secret).app),
    primary,
    most: connectionsOf(settings).questions,
    statementTimeout,
    patience: patienceForConnection,
  });
}

function singleSignOnOf({
  settings,
  contexts,
  ...parts
}: Pick<Platform, 'settings' | 'contexts' | 'auth'> & { pool: Pool }) {
  const { singleSignOn } = settings;
  if (!singleSignOn) return undefined;
  const provider = providerId(singleSignOn.issuer);
  const admit = admitting({ contexts, settings: singleSignOn, provider });
  return createSingleSignOn({ ...parts, settings, singleSignOn, admit, log: console });
}
