import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';

/** What can happen at the door; kept in auth.event for ever. */
export type SignInEvent =
  | 'signedIn'
  | 'signInFailed'
  | 'signInLocked'
  | 'singleSignOnRefused'
  | 'secondFactorAsked'
  | 'secondFactorFailed'
  | 'signedOut'
  | 'sessionEnded'
  | 'otherSessionsEnded'
  | 'passwordCheckFailed'
  | 'passwordCheckLocked'
  | 'passwordChanged'
  | 'administratorMade'
  | 'passwordLinkMade'
  | 'passwordLinkRefused'
  | 'passwordSetByLink'
  | 'secondFactorStarted'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'secondFactorShown'
  | 'backupCodesMade'
  | 'backupCodeUsed';

interface Subject {
  userId?: string | null;
  email?: string;
  sessionId?: string;
  /** The token of a session just made, by which its id is found; it is not kept. */
  token?: string;
}

const longestUserAgent = 300;

/** Writes down what happened; whoever calls waits for it, so nothing happens unrecorded. */
export async function recordEvent(
  pool: Pool,
  kind: SignInEvent,
  subject: Subject,
  request?: Pick<FastifyRequest, 'ip' | 'headers'>,
): Promise<void> {
  const { userId, email, sessionId, token } = subject;
  await pool.query({
    name: 'record sign-in event',
    text: `
      insert into auth.event (kind, user_id, email, session_id, ip_address, user_agent)
      select $1::text, known.user_id,
        coalesce($3::text, (select email from public.user_account where id = known.user_id)),
        coalesce($4::uuid, (select id from auth.session where token = $5::text)), $6::text, $7::text
      from (select coalesce(
        $2::uuid,
        (select user_id from auth.session where token = $5::text),
        (select id from public.user_account where email = $3::text)
      ) as user_id) known`,
    values: [
      kind,
      userId ?? null,
      email ?? null,
      sessionId ?? null,
      token ?? null,
      request?.ip ?? null,
      request?.headers['user-agent']?.slice(0, longestUserAgent) ?? null,
    ],
  });
}
