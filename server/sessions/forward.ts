import { parseCookies } from 'better-auth/cookies';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Auth, addressHeader, authPath, cookiePrefix, type SignInSettings } from './auth.ts';
import { publicOrigin } from './origins.ts';

/** What Better Auth answers, before it is put into our own words. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
  /** Where it sends the browser, if anywhere. */
  location: string | null;
}

export type Forward = (
  request: FastifyRequest,
  path: string,
  question: {
    method?: 'GET';
    body?: Record<string, unknown>;
    /** Whether the session of the request counts: only when we have let it through ourselves. */
    withSession: boolean;
  },
) => Promise<Answer>;

/** Asks Better Auth in the name of a request that was let through: nothing of it passes unseen. */
export function forwarding(auth: Auth, settings: SignInSettings): Forward {
  const origin = publicOrigin(settings);
  return async (request, path, { method = 'POST', body, withSession }) => {
    const response = await auth.handler(
      new Request(`${origin}${authPath}${path}`, {
        method,
        headers: {
          origin,
          'content-type': 'application/json',
          cookie: ourCookies(request.headers.cookie, withSession),
          'user-agent': request.headers['user-agent'] ?? '',
          [addressHeader]: request.ip,
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    return {
      status: response.status,
      body: (await readJson(response)) ?? {},
      cookies: response.headers.getSetCookie(),
      location: response.headers.get('location'),
    };
  };
}

/** The answer, unless Better Auth refused for a reason that is no fault of the person’s. */
export function successful(answer: Answer): Answer {
  const { status, body } = answer;
  if (status >= 400) throw new Error(`Better Auth answered ${status} ${body.code ?? ''}`);
  return answer;
}

/** One header per cookie. */
export function setCookies(reply: FastifyReply, cookies: string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}

// each cookie once, so that two readers cannot see two different sessions
function ourCookies(header = '', withSession: boolean): string {
  return [...parseCookies(header)]
    .filter(([cookie]) => {
      const [prefix, name] = cookie.replace('__Secure-', '').split('.');
      return prefix === cookiePrefix && (withSession || name !== 'session_token');
    })
    .map(([cookie, value]) => `${cookie}=${encodeURIComponent(value)}`)
    .join('; ');
}

async function readJson(response: Response): Promise<Record<string, unknown> | null> {
  const text = await response.text();
  return text.startsWith('{') ? JSON.parse(text) : null;
}
