import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Settings } from '../../settings.ts';
import { type Auth, authPath, createAuth, type SignInLog } from '../auth.ts';
import { publicOrigin } from '../origins.ts';
import type { Admit, Admitted } from './admit.ts';
import { type Discovered, discoveryUrl } from './discovery.ts';
import type { SingleSignOnSettings } from './settings.ts';
import { claimsOf, completed, personIn } from './vouched.ts';

/** One coming back from the provider, and what has been made of it. */
export interface Attempt {
  /** The account of a one-time link by which it began. */
  connecting: string | null;
  admitted: Admitted | null;
}

/** The attempt that is being answered. */
export const attempts = new AsyncLocalStorage<Attempt>();

/** Where people come back to from the provider. */
export const callbackPath = '/callback/single-sign-on';

/** What the accounts of a provider carry; those of another one never fit it. */
export const providerId = (issuer: string) =>
  `single-sign-on-${createHash('sha256').update(issuer).digest('hex').slice(0, 16)}`;

interface Parts {
  pool: Pool;
  settings: Settings;
  singleSignOn: SingleSignOnSettings;
  admit: Admit;
  log: SignInLog;
}

/** Better Auth beside the one for passwords, so that a provider that is away keeps nobody else waiting. */
export function authWith(
  { pool, settings, singleSignOn, admit, log }: Parts,
  { basic, userInfo }: Discovered,
): Auth {
  const { issuer, clientId, clientSecret, scopes } = singleSignOn;
  return createAuth({
    pool,
    settings,
    log,
    provider: {
      providerId: providerId(issuer),
      discoveryUrl: discoveryUrl(issuer),
      requireIdTokenVerification: true,
      clientId,
      clientSecret,
      authentication: basic ? 'basic' : 'post',
      scopes,
      redirectURI: `${publicOrigin(settings)}${authPath}${callbackPath}`,
      // accounts are opened here, by what the provider calls a person, and nowhere else
      disableSignUp: true,
      async getUserInfo({ idToken, accessToken }) {
        const attempt = attempts.getStore();
        if (!attempt || !idToken) return null;
        const claims = await completed(claimsOf(idToken), { userInfo, accessToken });
        const person = personIn(claims, singleSignOn);
        attempt.admitted = await admit(person, attempt.connecting);
        if (attempt.admitted.against) return null;
        const { subject: sub, name, email = `${sub}@nowhere.invalid` } = person;
        return { sub, name, email, emailVerified: false };
      },
    },
  });
}
