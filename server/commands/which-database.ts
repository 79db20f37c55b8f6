import type { Settings } from '../settings.ts';

/** Which database a file is brought into, without whose login it is; and how to choose another. */
export function whichDatabase({ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>) {
  if (!databaseUrl)
    return `The database is the one in ${dataDir}. DATA_DIR or DATABASE_URL, set as for the server, is another.`;
  const { host, pathname } = new URL(databaseUrl);
  return `The database is ${host}${pathname}, as DATABASE_URL says.`;
}
