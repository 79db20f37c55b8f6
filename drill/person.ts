import type { Role } from '../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../server/demo-sign-ins.ts';
import type { Ground } from './ground.ts';

/** What came back: the data, or what the person was told instead. */
export interface Told<Data> {
  data?: Data;
  /** Empty where it went well. */
  words: string;
}

/** Somebody who works with the platform, and hears what it says when it fails. */
export interface Person {
  cookie: string;
  ask<Data>(query: string, variables?: object): Promise<Told<Data>>;
  /** Any other request, with their cookie. */
  send(path: string, request?: RequestInit): Promise<Response>;
}

/** What the console says where no answer comes. */
export const noAnswer =
  'We could not reach the server. What you have typed is still on this page. Check the connection and try again.';

/** Signs in; the session outlives whatever happens to the process that gave it. */
export async function personOn(ground: Ground, role: Role): Promise<Person> {
  const entered = await fetch(`${ground.platform.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demoEmail(role), password: demoPassword }),
  });
  if (!entered.ok) throw new Error(`${role} cannot sign in: ${await entered.text()}`);
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const send: Person['send'] = (path, { headers, ...request } = {}) =>
    fetch(ground.platform.url + path, { ...request, headers: { ...headers, cookie } });
  return {
    cookie,
    send,
    async ask<Data>(query: string, variables: object = {}): Promise<Told<Data>> {
      try {
        const answer = await send('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors, message } = await answer.json();
        const words = message ?? errors?.[0]?.message ?? '';
        return words ? { words } : { data, words };
      } catch {
        return { words: noAnswer };
      }
    },
  };
}
