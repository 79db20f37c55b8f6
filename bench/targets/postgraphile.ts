import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Target } from '../target.ts';

const folder = join(import.meta.dirname, 'postgraphile');

/** PostGraphile on the same tables, in its cheapest form: no permissions, no audit. */
export async function postgraphile(databaseUrl: string, profile?: string): Promise<Target> {
  install();
  return {
    name: 'PostGraphile',
    process: await serve({
      file: join(folder, 'server.js'),
      env: { DATABASE_URL: databaseUrl, GRAPHILE_ENV: 'production' },
      profile,
    }),
    lacks: ({ postgraphile: question }) => !question,
    request: ({ postgraphile: question }, input) => ({
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question?.query, variables: question?.variables(input) }),
    }),
  };
}

// in a package of its own, so that the product depends on nothing of it
function install() {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('PostGraphile could not be installed.');
}
