import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

/** Which database a file is brought into, without whose login it is, or that one is made; and how to choose another. */
export function whichDatabase({ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>) {
  if (databaseUrl) {
    const { host, pathname } = new URL(databaseUrl);
    return `The database is ${host}${pathname}, as DATABASE_URL says.`;
  }
  const there = existsSync(join(dataDir, 'postgresql'));
  const which = there
    ? `The database is the one in ${dataDir}.`
    : `There is no database in ${dataDir} yet: an empty one is made there now, which stays after a dry run too.`;
  return `${which} DATA_DIR or DATABASE_URL, set as for the server, is another.`;
}
