import { z } from 'zod';
import { type Asked, type AskedBySigned, note, open, type Route, signedIn } from './door.ts';
import { inputs, nothing } from './inputs.ts';
import { sessionLimits } from './limits.ts';
import { demandsSecondFactor } from './who.ts';

/** What people see and end of their own sessions. */
export const sessionRoutes: Route[] = [
  open({ method: 'GET', path: '/get-session', counted: false, body: nothing, answer: session }),
  signedIn({ method: 'GET', path: '/list-sessions', counted: false, body: nothing, answer: list }),
  signedIn({
    path: '/revoke-session',
    counted: false,
    body: z.strictObject({ id: inputs.sessionId }),
    answer: end,
  }),
  signedIn({ path: '/revoke-other-sessions', counted: false, body: nothing, answer: endOthers }),
];

async function session({ door, signed }: Asked) {
  if (signed === null) return null;
  const { userId, name, email, roles, secondFactor, secondFactorRequired, singleSignOn } = signed;
  return {
    user: { id: userId, name, email, roles },
    secondFactor,
    secondFactorDemanded: demandsSecondFactor(door.settings, signed),
    secondFactorRequired,
    singleSignOn,
  };
}

async function list({ door, signed }: AskedBySigned<unknown>) {
  const { rows } = await door.pool.query({
    name: 'sessions of a person',
    text: `
      select id, created_at as "signedInAt", updated_at as "lastUsedAt", ip_address as "ipAddress",
        user_agent as "userAgent", id = $2 as current
      from auth.session
      where user_id = $1 and expires_at > now() and updated_at > now() - make_interval(secs => $3)
      order by updated_at desc`,
    values: [signed.userId, signed.sessionId, sessionLimits.idle],
  });
  return rows;
}

async function end(asked: AskedBySigned<{ id: string }>) {
  const { door, signed, body } = asked;
  const { rowCount } = await door.pool.query(
    'delete from auth.session where user_id = $1 and id = $2',
    [signed.userId, body.id],
  );
  if (rowCount) await note(asked, 'sessionEnded', { userId: signed.userId, sessionId: body.id });
  return { ended: rowCount };
}

async function endOthers(asked: AskedBySigned<unknown>) {
  const { door, signed } = asked;
  const { rowCount } = await door.pool.query(
    'delete from auth.session where user_id = $1 and id <> $2',
    [signed.userId, signed.sessionId],
  );
  await note(asked, 'otherSessionsEnded', signed);
  return { ended: rowCount };
}
