import { resolve } from 'node:path';
import { type Account, analyst, managers, unrestricted } from '../accounts.ts';
import { type Program, type Served, serve, type Target } from '../target.ts';
import type { Input, Workload } from '../workload.ts';

type Database = { ownerUrl: string; secret: string; dataDir: string };

/** The product's own server, as it is started by `npm start`. */
export const ours = (
  { ownerUrl, secret, dataDir }: Database,
  watched: Pick<Program, 'profile' | 'holding'> = {},
): Promise<Served> =>
  serve({
    file: resolve(import.meta.dirname, '../../server/main.ts'),
    env: {
      DATABASE_URL: ownerUrl,
      SECRET: secret,
      DATA_DIR: dataDir,
      SEED: 'none',
      // the accounts measured have no telephone
      TOTP_REQUIRED_ROLES: 'auditor',
    },
    ...watched,
  } satisfies Program);

/** Our server, asked by people who may see every row. */
export const asUnrestricted = (server: Served) => target('ours', server, unrestricted);

/** Our server, asked by people whose every row is judged. */
export const asManagers = (server: Served) =>
  target('ours as line managers', server, managers, ({ forManagers }) => !forManagers);

async function target(
  name: string,
  server: Served,
  accounts: Account[],
  lacks?: Target['lacks'],
): Promise<Target> {
  // one by one: each password is made slow on purpose
  const cookies: string[] = [];
  for (const account of accounts) cookies.push(await signIn(server.url, account));
  const counting = await signIn(server.url, analyst);
  let turn = 0;
  return {
    name,
    process: server,
    lacks,
    request({ ours: { query, variables }, forAnalysts }: Workload, input: Input) {
      turn = (turn + 1) % cookies.length;
      return {
        path: '/graphql',
        headers: {
          'content-type': 'application/json',
          cookie: forAnalysts ? counting : cookies[turn]!,
        },
        body: JSON.stringify({ query, variables: variables(input) }),
      };
    },
  };
}

/** Signs in by HTTP; answers with the cookies of the session. */
export async function signIn(url: string, { email, password }: Account) {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
