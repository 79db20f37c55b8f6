import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { createApp } from '../../server/app.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { createPlatform, type Platform } from '../../server/platform.ts';
import type { Settings } from '../../server/settings.ts';
import type { Answer, Data } from './answer.ts';
import { settings } from './council.ts';
import type { TestDatabase } from './database.ts';
import { expectInnocent } from './innocent.ts';

/** What came back over HTTP. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

/** The real web server over a database, listening on a free port. */
export interface Served {
  url: string;
  platform: Platform;
  app: FastifyInstance;
  /** Sends a request as it is; `/graphql` unless the path says otherwise. */
  send(request: RequestInit, path?: string): Promise<Reply>;
  /** A person at their desk: asks with the session of a demonstration account. */
  signIn(role: Role): Promise<Desk>;
  close(): Promise<void>;
}

export interface Desk {
  cookie: string;
  ask(query: string, variables?: object): Promise<Answer & { status: number }>;
  /** What is said of a document: its status, and its only error. */
  said(query: string, variables?: object): Promise<Said>;
}

export interface Said {
  status: number;
  code?: unknown;
  message?: string;
  /** How many errors there are beside the first. */
  more?: number;
  data?: Data;
}

/** Serves a database that has demonstration accounts. */
export async function serve(
  { urls }: TestDatabase,
  changes: Partial<Settings> = {},
): Promise<Served> {
  const platform = createPlatform({ ...settings, ...changes }, urls);
  const app = await createApp(platform);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const send: Served['send'] = async (request, path = '/graphql') => {
    const response = await fetch(url + path, { redirect: 'manual', ...request });
    const { status, headers } = response;
    const text = await response.text();
    if (text.startsWith('{')) expectInnocent(JSON.parse(text).errors);
    return { status, headers, text };
  };
  return {
    url,
    platform,
    app,
    send,
    async signIn(role) {
      const body = { email: demoEmail(role), password: demoPassword };
      const { status, headers, text } = await send(post(body), '/api/auth/sign-in/email');
      if (status !== 200) throw new Error(`Signing in as ${role} failed: ${status} ${text}`);
      const cookie = headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ');
      const ask: Desk['ask'] = async (query, variables) => {
        const reply = await send(post({ query, variables }, { cookie }));
        return { status: reply.status, ...JSON.parse(reply.text) };
      };
      return {
        cookie,
        ask,
        async said(query, variables) {
          const { status, errors, data } = await ask(query, variables);
          const [error, ...more] = errors ?? [];
          return {
            status,
            code: error?.extensions?.code,
            message: error?.message,
            ...(more.length > 0 && { more: more.length }),
            ...(data && { data }),
          };
        },
      };
    },
    async close() {
      await app.close();
      await platform.close();
    },
  };
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
