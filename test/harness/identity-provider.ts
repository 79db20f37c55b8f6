import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the provider knows of somebody. */
export interface Person {
  name: string;
  email?: string;
  email_verified?: boolean;
  groups?: string[];
}

/** The sign-in of an organisation, on this machine: a real OpenID provider. */
export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** By what they type as their name. */
  people: Map<string, Person>;
  /** Changes what it answers: a body, by its path. */
  alter: Map<string, (body: string) => string>;
  /** Whether it takes questions and leaves them unanswered. */
  silent: boolean;
  close(): Promise<void>;
  reopen(): Promise<void>;
}

const credentials = { clientId: 'evenhand', clientSecret: 'a secret: with + and % in it' };

/** A provider that lets people in who come back to one of these addresses. */
export async function identityProvider(
  redirectUris: string[],
  { inToken = false } = {},
): Promise<IdentityProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const make = () => createServer((request, response) => answer(request, response));
  let server = make();
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const idp: IdentityProvider = {
    ...credentials,
    issuer: `http://127.0.0.1:${port}`,
    people: new Map(),
    alter: new Map(),
    silent: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    async reopen() {
      server = make();
      await listen(port);
    },
  };
  const provider = new Provider(idp.issuer, {
    clients: [
      {
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    conformIdTokenClaims: !inToken,
    cookies: { keys: ['only for this test'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => {
      const person = idp.people.get(sub);
      return person && { accountId: sub, claims: () => ({ sub, ...person }) };
    },
  });
  handle = provider.callback();
  return idp;

  function answer(request: IncomingMessage, response: ServerResponse) {
    if (idp.silent) return;
    const alter = idp.alter.get(request.url?.split('?')[0] ?? '');
    if (alter) {
      const end = response.end.bind(response);
      response.end = ((body: Buffer | string) => {
        response.removeHeader('content-length');
        return end(alter(String(body)));
      }) as typeof response.end;
    }
    handle(request, response);
  }
}
