import { hashPassword } from 'better-auth/crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { pool as connect } from '../../server/database/connect.ts';
import { type Auth, createAuth, type SignInSettings } from '../../server/sessions/auth.ts';
import { sessions } from '../../server/sessions/plugin.ts';
import { type Attribute, createWho, type Who } from '../../server/sessions/who.ts';
import { freshDatabase, testSecret } from '../harness/database.ts';

export const origin = 'http://localhost:4000';
export const goodPassword = 'plum-otter-vestibule';

const settings: SignInSettings = {
  secret: testSecret,
  publicUrl: undefined,
  host: '127.0.0.1',
  port: 4000,
  totpRequiredRoles: [],
  production: false,
};

interface Question {
  ip?: string;
  headers?: Record<string, string | undefined>;
}

export interface Reply {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
  cookies: string[];
}

export type Entrance = Awaited<ReturnType<typeof entrance>>;

/** The door of a platform on a database of its own, with the rights it has when it serves. */
export async function entrance(
  changes: Partial<SignInSettings> & { trustProxy?: string[]; attributes?: Attribute[] } = {},
) {
  const { trustProxy = false, attributes, ...changed } = changes;
  const database = await freshDatabase();
  const pool = connect(database.urls.app, { max: 20 });
  const owner = connect(database.ownerUrl, { max: 2 });
  const parts = doorOn(pool, { ...settings, ...changed }, attributes);
  const logged: string[] = [];
  const app = Fastify({ trustProxy, logger: { stream: { write: (line) => logged.push(line) } } });
  await app.register(sessions, parts);
  app.get('/me', async (request, reply) => {
    const signed = await parts.who(request);
    return signed ?? reply.code(401).send({});
  });

  return {
    ...parts,
    app,
    pool,
    owner,
    logged,
    database,
    browser: (defaults: Question = {}) => new Browser(app, defaults),
    person: (email: string, roles: Role[] = []) => person(owner, email, roles),
    async close() {
      await app.close();
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
    },
  };
}

function doorOn(pool: pg.Pool, chosen: SignInSettings, attributes: Attribute[] = []) {
  const auth: Auth = createAuth({ pool, settings: chosen, log: { error: () => undefined } });
  const who: Who = createWho({ auth, pool, settings: chosen, attributes });
  return { auth, who, pool, settings: chosen };
}

let hash: Promise<string> | undefined;

async function person(owner: pg.Pool, email: string, roles: Role[]): Promise<string> {
  hash ??= hashPassword(goodPassword);
  const id = v7();
  await owner.query(
    `insert into user_account (id, version, name, email, roles)
     values ($1, 1, 'Somebody Else', $2, $3)`,
    [id, email, roles],
  );
  await owner.query(
    `insert into auth.account (id, user_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2::uuid, 'credential', $2::uuid::text, $3, now(), now())`,
    [v7(), id, await hash],
  );
  return id;
}

/** Somebody at a screen: keeps cookies, sends its origin, comes from an address. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly app: FastifyInstance;
  readonly defaults: Question;

  constructor(app: FastifyInstance, defaults: Question) {
    this.app = app;
    this.defaults = defaults;
  }

  post(path: string, body?: unknown, question: Question = {}): Promise<Reply> {
    return this.send('POST', `/api/auth${path}`, body, question);
  }

  get(path: string, question: Question = {}): Promise<Reply> {
    return this.send('GET', `/api/auth${path}`, undefined, question);
  }

  signIn(email: string, password = goodPassword, question: Question = {}): Promise<Reply> {
    return this.post('/sign-in/email', { email, password }, question);
  }

  /** What the rest of the platform thinks of this browser. */
  me(): Promise<Reply> {
    return this.send('GET', '/me', undefined, {});
  }

  async send(method: 'GET' | 'POST', url: string, body: unknown, question: Question) {
    const asked = { ...this.defaults, ...question };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      host: 'localhost:4000',
      origin,
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...this.defaults.headers,
      ...question.headers,
    };
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: asked.ip ?? '10.0.0.1',
      headers: Object.fromEntries(
        Object.entries(headers).filter(([, value]) => value !== undefined),
      ),
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    const set = [response.headers['set-cookie'] ?? []].flat();
    for (const header of set) this.keep(header);
    return {
      status: response.statusCode,
      body: response.body.startsWith('{') ? response.json() : { body: response.body },
      headers: response.headers,
      cookies: set,
    };
  }

  private keep(header: string) {
    const [pair = ''] = header.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (/max-age=0/i.test(header)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
