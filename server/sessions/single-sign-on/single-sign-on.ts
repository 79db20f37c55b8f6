import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Settings } from '../../settings.ts';
import type { Auth, SignInLog } from '../auth.ts';
import { type Answer, forwarding } from '../forward.ts';
import { publicOrigin } from '../origins.ts';
import type { Admit, Admitted, Against } from './admit.ts';
import { type Discovered, discover } from './discovery.ts';
import { type Attempt, attempts, authWith, providerId } from './provider.ts';
import type { SingleSignOnSettings } from './settings.ts';

/** Why a sign-in by the provider came to nothing. */
export type Failure = Against | 'away' | 'unfinished' | 'cancelled';

export interface Finished extends Pick<Answer, 'cookies'> {
  failure: Failure | null;
  admitted: Admitted | null;
  /** Where the person wanted to go. */
  to: string;
}

export interface SingleSignOn {
  /** Where to send a browser, with the cookies that it must bring back; null while the provider is away. */
  begin(
    request: FastifyRequest,
    wish: Wish,
  ): Promise<(Pick<Answer, 'cookies'> & { url: string }) | null>;
  /** What came of it when the browser is back. */
  finish(request: FastifyRequest, query: string): Promise<Finished>;
}

interface Wish {
  /** The page to go to afterwards. */
  to: string;
  /** The account that is to be connected, where a one-time link said so. */
  connecting: string | null;
}

interface Parts {
  pool: Pool;
  auth: Auth;
  settings: Settings;
  singleSignOn: SingleSignOnSettings;
  admit: Admit;
  log: SignInLog;
}

const patience = 10_000;
const lifetime = 10 * 60_000;

/** Signing in where the organisation signs in. */
export function createSingleSignOn(parts: Parts): SingleSignOn {
  const { auth, settings, singleSignOn, log } = parts;
  const { issuer } = singleSignOn;
  const provider = providerId(issuer);
  const home = `${publicOrigin(settings)}/`;
  let built: { from: Discovered; auth: Auth } | undefined;
  let told = '';

  return { begin, finish };

  async function begin(request: FastifyRequest, { to, connecting }: Wish) {
    const found = await discover(issuer);
    tell(found.is === 'away' ? `The identity provider ${issuer} ${found.why}.` : '');
    if (found.is === 'away') return null;
    const body = {
      provider,
      callbackURL: new URL(to, home).href,
      errorCallbackURL: home,
      disableRedirect: true,
    };
    const answer = await within(
      forwarding(authFor(found.provider), settings)(request, '/sign-in/social', {
        body,
        withSession: false,
      }),
    );
    if (answer?.status !== 200) {
      // it went away between the two questions: the next who asks begins anew
      built = undefined;
      return null;
    }
    const url = String(answer.body.url);
    if (connecting) await remember(new URL(url).searchParams.get('state')!, connecting);
    return { url, cookies: answer.cookies };
  }

  async function finish(request: FastifyRequest, query: string): Promise<Finished> {
    const given = new URLSearchParams(query);
    const attempt: Attempt = {
      connecting: await remembered(given.get('state') ?? ''),
      admitted: null,
    };
    const failed = (failure: Failure, cookies: string[] = []): Finished => ({
      failure,
      admitted: attempt.admitted,
      cookies,
      to: '/',
    });
    // a process that has begun no sign-in yet may still be the one that people come back to
    const current = built?.auth ?? (await found());
    if (!current) return failed('away');
    const path = `/callback/${provider}?${given}`;
    const answer = await within(
      attempts.run(attempt, () =>
        forwarding(current, settings)(request, path, { method: 'GET', withSession: false }),
      ),
    );
    if (!answer) return failed('away');
    const cookies = answer.cookies;
    const to = new URL(answer.location ?? home, home);
    if (attempt.admitted?.against) return failed(attempt.admitted.against, cookies);
    const signedIn = attempt.admitted?.userId && !to.searchParams.has('error');
    if (signedIn && answer.status === 302)
      return { failure: null, admitted: attempt.admitted, cookies, to: to.pathname + to.search };
    return failed(given.get('error') === 'access_denied' ? 'cancelled' : 'unfinished', cookies);
  }

  async function found() {
    const answer = await discover(issuer);
    return answer.is === 'there' ? authFor(answer.provider) : undefined;
  }

  /** The same for as long as the provider describes itself alike. */
  function authFor(from: Discovered): Auth {
    if (built?.from.text !== from.text) built = { from, auth: authWith(parts, from) };
    return built.auth;
  }

  async function remember(state: string, userId: string) {
    const { internalAdapter } = await auth.$context;
    await internalAdapter.createVerificationValue({
      identifier: connection(state),
      value: `connect:${userId}`,
      expiresAt: new Date(Date.now() + lifetime),
    });
  }

  async function remembered(state: string): Promise<string | null> {
    const { internalAdapter } = await auth.$context;
    const kept = await internalAdapter.findVerificationValue(connection(state));
    return kept && kept.expiresAt > new Date() ? kept.value.replace('connect:', '') : null;
  }

  /** Says a thing to the operator once, not to everybody who tries. */
  function tell(line: string) {
    if (line && line !== told) log.error(line);
    told = line;
  }
}

const connection = (state: string) => `single-sign-on:${state}`;

/** Nothing, when it takes longer than anybody would wait. */
const within = <Value>(work: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([work.catch(() => undefined), wait(patience, undefined, { ref: false })]);
