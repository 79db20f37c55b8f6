import { request } from 'node:http';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import type { Answer } from './answer.ts';

/** What came back. */
export interface Visit {
  status: number;
  cookie: string;
  text: string;
}

/** Sends one request over a connection of its own, so that any of the processes behind a port may answer. */
export function visit(address: string, body?: unknown, headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<Visit>();
  const typed = typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json';
  const sent = request(
    address.replace('localhost', '127.0.0.1'),
    {
      agent: false,
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body !== undefined && { 'content-type': typed }), ...headers },
    },
    async (answer) => {
      answer.setEncoding('utf8');
      let text = '';
      for await (const piece of answer) text += piece;
      const cookies = answer.headers['set-cookie'] ?? [];
      const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
      resolve({ status: answer.statusCode!, cookie, text });
    },
  );
  sent.once('error', reject);
  sent.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  return promise;
}

/** Signs a demonstration account in; answers with its cookie. */
export async function signIn(address: string, role: Role): Promise<string> {
  const account = { email: demoEmail(role), password: demoPassword };
  return (await visit(`${address}/api/auth/sign-in/email`, account)).cookie;
}

/** Asks the API over a connection of its own. */
export async function askAt(
  address: string,
  cookie: string,
  query: string,
  variables?: object,
): Promise<Answer> {
  const { text } = await visit(`${address}/graphql`, { query, variables }, { cookie });
  return JSON.parse(text);
}
