import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Known } from '../../schema/foundation/permissions/me.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import type { Proviso } from '../../schema/foundation/planner/ask.ts';
import { writtenBy } from '../database/replicas.ts';
import type { Auth, SignInSettings } from './auth.ts';
import { sessionLimits } from './limits.ts';
import { signedCookies } from './signed-cookie.ts';
import { factsOf, stillness } from './still.ts';
import { together } from './together.ts';

/** Who asks, as the database says at this moment. */
export interface Signed {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  roles: Role[];
  /** Whether signing in asks them for a code. */
  secondFactor: boolean;
  /** Whether a role of theirs needs a second factor that they have not set up: then nothing else is open. */
  secondFactorRequired: boolean;
  /** Whether they sign in where their organisation does, which asks for second factors itself. */
  singleSignOn: boolean;
  /** What else was asked for about the person, by name. */
  attributes: Record<string, unknown>;
  /** Up to where of the database's log they have written, where copies are read. */
  written?: string | null;
}

/** One more thing to know about the person. */
export interface Attribute extends Known {
  name: string;
}

export interface Who {
  (request: Pick<FastifyRequest, 'headers'>): Promise<Signed | null>;
  /** Who sent a request if nothing has changed since they last did: good for nothing until `still` holds. */
  recall?(request: Pick<FastifyRequest, 'headers'>): Promise<Recalled | null>;
}

/** Somebody as they were when they last asked, and what the database must still say of them. */
export interface Recalled {
  signed: Signed;
  still: Proviso;
}

export interface Parts {
  auth: Auth;
  pool: Pool;
  settings: Pick<SignInSettings, 'totpRequiredRoles'>;
  attributes?: Attribute[];
  /** The attributes that decide what these roles may; all of them where nobody says. */
  deciding?: (roles: readonly Role[]) => ReadonlySet<string>;
  /** Whether to look how far they have written. */
  copies?: boolean;
}

interface Row {
  token: string;
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  roles: Role[];
  secondFactor: boolean;
  singleSignOn: boolean;
  untouched: boolean;
  attributes: unknown[];
  facts: (string | null)[];
  written?: string | null;
}

/** Seconds after which the use of a session is noted again. */
export const touchAfter = 60;
const mostRecalled = 10_000;

/** Answers who sent a request: one prepared statement for all that arrive together, and nobody unless every limit is kept. */
export function createWho(parts: Parts): Who {
  const { auth, pool, settings, attributes = [], copies = false } = parts;
  const text = whoStatement(attributes, copies);
  const stillOf = stillness(parts);
  const recalled = new Map<string, Recalled>();
  const tokenOf = sessionToken(auth);
  const rowOf = together(async (tokens) => {
    const { rows } = await pool.query<Row>({ name: 'who', text, values: [tokens] });
    return new Map(rows.map((row) => [row.token, row]));
  });

  async function who(request: Pick<FastifyRequest, 'headers'>): Promise<Signed | null> {
    const claimed = await tokenOf(request);
    if (claimed === null) return null;
    const row = await rowOf(claimed);
    if (!row) {
      recalled.delete(claimed);
      return null;
    }
    if (row.untouched) await touch(pool, row.sessionId);
    const { token, untouched, facts, attributes: values, ...person } = row;
    const signed = {
      ...person,
      secondFactorRequired:
        !person.secondFactor && !person.singleSignOn && demandsSecondFactor(settings, person),
      attributes: Object.fromEntries(attributes.map(({ name }, at) => [name, values[at]])),
    };
    if (recalled.size >= mostRecalled) recalled.clear();
    recalled.set(token, { signed, still: stillOf(signed, token, facts) });
    return signed;
  }

  return Object.assign(who, {
    async recall(request: Pick<FastifyRequest, 'headers'>) {
      // where copies answer, a session is looked at in the one database that knows of its end
      const claimed = copies ? null : await tokenOf(request);
      return (claimed !== null && recalled.get(claimed)) || null;
    },
  });
}

/** Whether a role of theirs needs a second factor. */
export const demandsSecondFactor = (
  { totpRequiredRoles }: Pick<SignInSettings, 'totpRequiredRoles'>,
  { roles }: Pick<Signed, 'roles'>,
) => roles.some((role) => totpRequiredRoles.includes(role));

/** The token of the session a request claims, if its cookie is signed by us. */
export function sessionToken(auth: Auth) {
  const ready = auth.$context.then(({ secret, authCookies }) => ({
    read: signedCookies(secret),
    name: authCookies.sessionToken.name,
  }));
  return async ({ headers }: Pick<FastifyRequest, 'headers'>): Promise<string | null> => {
    const { read, name } = await ready;
    return read(headers.cookie, name);
  };
}

/** Whether an account is one for which a provider vouches, in SQL. */
export const viaProvider = (userId: string) =>
  `exists (select from auth.account way where way.user_id = ${userId} and way.provider_id <> 'credential')`;

/** What is to be known about a person, in SQL. */
export const personColumns = (attributes: readonly Attribute[]) => `
    person.id as "userId", person.name, person.email,
    to_json(person.roles) as roles, person.two_factor_enabled as "secondFactor",
    ${viaProvider('person.id')} as "singleSignOn",
    json_build_array(${attributes.map(({ sql }) => `(${sql('person.id')})`).join(', ')}) as attributes`;

/** The statement behind `who`, from session tokens to the people and what else is to be known. */
const whoStatement = (attributes: Attribute[], copies: boolean) => `
  select session.token, session.id as "sessionId", ${personColumns(attributes)},${copies ? ` ${writtenBy('person.id')} as written,` : ''}
    session.updated_at < now() - interval '${touchAfter} seconds' as untouched,
    array[${factsOf(attributes).join(', ')}] as facts
  from ${liveSessions} and session.token = any ($1)`;

/** The sessions that are as good as ever, with their people. */
export const liveSessions = `auth.session session
  join public.user_account person on person.id = session.user_id
  where session.expires_at > now()
    and session.created_at > now() - interval '${sessionLimits.absolute} seconds'
    and session.updated_at > now() - interval '${sessionLimits.idle} seconds'
    and not person.disabled`;

/** Notes that a session is in use, once a minute at most. */
async function touch(pool: Pool, sessionId: string): Promise<void> {
  await pool.query({
    name: 'touch session',
    text: `update auth.session set updated_at = now()
           where id = $1 and updated_at < now() - interval '${touchAfter} seconds'`,
    values: [sessionId],
  });
}
