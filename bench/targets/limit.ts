import { join } from 'node:path';
import { serve, type Target } from '../target.ts';

/** As fast as this database can be asked from Node: one prepared statement, its JSON sent on as text. */
export async function limit(databaseUrl: string, profile?: string): Promise<Target> {
  return {
    name: 'limit',
    process: await serve({
      file: join(import.meta.dirname, 'limit/server.ts'),
      env: { DATABASE_URL: databaseUrl },
      profile,
    }),
    request: ({ name, limit: { args } }, input) => ({
      path: `/${name}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args(input)),
    }),
  };
}
