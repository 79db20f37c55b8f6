import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { ZodType } from 'zod';
import type { Auth, SignInSettings } from './auth.ts';
import { recordEvent } from './events.ts';
import { type Forward, forwarding } from './forward.ts';
import { guessers } from './known-address.ts';
import { signedCookies } from './signed-cookie.ts';
import type { SingleSignOn } from './single-sign-on/single-sign-on.ts';
import { type SlidingWindow, slidingWindow } from './sliding-window.ts';
import type { Signed, Who } from './who.ts';
import { type Guess, passwordGuard } from './wrong-passwords.ts';

export interface DoorOptions {
  auth: Auth;
  pool: Pool;
  settings: SignInSettings;
  who: Who;
  /** The organisation's own sign-in, where there is one. */
  singleSignOn?: SingleSignOn | undefined;
}

/** What the routes of sign-in work with. */
export interface Door extends DoorOptions {
  forward: Forward;
  guess: Guess;
  requests: SlidingWindow;
  /** The person who has given their password and now owes a code. */
  challenged(request: FastifyRequest): Promise<string | null>;
}

/** One thing that can be asked for under /api/auth. */
export interface Route {
  method: 'GET' | 'POST';
  path: string;
  /** Who may ask: anybody; who is signed in; or also who must first set up a second factor. */
  for: 'anybody' | 'signedIn' | 'signedInOrEnrolling';
  /** Whether requests from one address are counted, because the route can be used to guess. */
  counted: boolean;
  /** Whether browsers come to it from another website. */
  fromElsewhere?: true;
  body: ZodType;
  answer(asked: Asked): Promise<unknown>;
}

export interface Asked<Body = unknown> {
  door: Door;
  request: FastifyRequest;
  reply: FastifyReply;
  body: Body;
  signed: Signed | null;
}

export interface AskedBySigned<Body> extends Asked<Body> {
  signed: Signed;
}

/** An answer that sends the browser on. */
export class SeeOther {
  readonly location: string;

  constructor(location: string) {
    this.location = location;
  }
}

export function createDoor({ auth, pool, settings, who, singleSignOn }: DoorOptions): Door {
  const ready = auth.$context.then(({ secret, createAuthCookie, internalAdapter }) => ({
    internalAdapter,
    read: signedCookies(secret),
    name: createAuthCookie('two_factor').name,
  }));

  return {
    auth,
    pool,
    settings,
    who,
    singleSignOn,
    forward: forwarding(auth, settings),
    guess: passwordGuard(slidingWindow(pool, 'auth.failed_sign_in'), guessers(auth, pool)),
    requests: slidingWindow(pool, 'auth.rate_limit'),
    async challenged({ headers }) {
      const { internalAdapter, read, name } = await ready;
      const challenge = await read(headers.cookie, name);
      if (challenge === null) return null;
      return (await internalAdapter.findVerificationValue(challenge))?.value ?? null;
    },
  };
}

/** Declares a route that anybody may use. */
export const open = <Body>(route: {
  method?: 'GET';
  path: string;
  counted: boolean;
  fromElsewhere?: true;
  body: ZodType<Body>;
  answer(asked: Asked<Body>): Promise<unknown>;
}): Route => ({ method: 'POST', ...route, for: 'anybody' }) as Route;

/** Declares a route for people who are signed in. */
export const signedIn = <Body>(route: {
  method?: 'GET';
  path: string;
  counted: boolean;
  enrolling?: true;
  body: ZodType<Body>;
  answer(asked: AskedBySigned<Body>): Promise<unknown>;
}): Route => {
  const { enrolling, ...rest } = route;
  return { method: 'POST', ...rest, for: enrolling ? 'signedInOrEnrolling' : 'signedIn' } as Route;
};

/** Writes an event down with where it came from. */
export const note = (
  { door, request }: Pick<Asked, 'door' | 'request'>,
  ...[kind, subject]: [Parameters<typeof recordEvent>[1], Parameters<typeof recordEvent>[2]]
) => recordEvent(door.pool, kind, subject, request);
