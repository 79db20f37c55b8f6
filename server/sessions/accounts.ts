import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Accounts, OpenSession } from '../../schema/foundation/accounts.ts';
import type { Transaction } from '../../schema/foundation/writing/writing.ts';
import type { SignInEvent } from './events.ts';
import { linkLifetime, sessionLimits } from './limits.ts';
import { linkIdentifier, newToken } from './password-link.ts';

/** What those who look after accounts do with how others sign in, in the transactions of their changes. */
export const accounts: Accounts = {
  async oneTimeLink(tx, userId, actor) {
    const token = newToken();
    await tx.client.query(
      `insert into auth.verification (id, identifier, value, created_at, updated_at, expires_at)
       values ($1, $2, $3, now(), now(), now() + make_interval(secs => $4))`,
      [v7(), hashed(linkIdentifier(token)), userId, linkLifetime],
    );
    await note(tx, 'passwordLinkMade', userId, actor);
    return `/set-password?token=${token}`;
  },

  async openSessions(tx, userId) {
    const { rows } = await tx.client.query<OpenSession>(
      `select id, user_agent as "userAgent",
         to_char(created_at at time zone 'UTC', $3) as "signedInAt",
         to_char(updated_at at time zone 'UTC', $3) as "lastUsedAt"
       from auth.session
       where user_id = $1 and expires_at > now() and updated_at > now() - make_interval(secs => $2)
       order by updated_at desc`,
      [userId, sessionLimits.idle, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'],
    );
    return rows;
  },

  async endSessions(tx, userId, { session, actor }) {
    const { rows } = await tx.client.query<{ id: string }>(
      'delete from auth.session where user_id = $1 and ($2::uuid is null or id = $2) returning id',
      [userId, session],
    );
    for (const { id } of rows) await note(tx, 'sessionEnded', userId, actor, id);
    return rows.map(({ id }) => id);
  },
};

/** As Better Auth keeps the names of what works once. */
const hashed = (identifier: string) => createHash('sha256').update(identifier).digest('base64url');

const note = (
  tx: Transaction,
  kind: SignInEvent,
  userId: string,
  actor: string,
  session?: string,
) =>
  tx.client.query(
    `insert into auth.event (kind, user_id, email, session_id, actor)
     select $1, id, email, $3, $4 from public.user_account where id = $2`,
    [kind, userId, session ?? null, actor],
  );
