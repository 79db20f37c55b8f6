import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import type { Auth } from './auth.ts';
import { type Asked, type Door, note, open, type Route } from './door.ts';
import { successful } from './forward.ts';
import { inputs } from './inputs.ts';
import { linkLifetime } from './limits.ts';
import { newHolder } from './new-holder.ts';
import { weakness } from './password-rules.ts';
import { inField, spentLink } from './refusals.ts';

/** Setting a password by a link that works once. */
export const passwordLinkRoutes: Route[] = [
  open({
    path: '/set-password',
    counted: true,
    body: z.strictObject({ token: inputs.linkToken, password: inputs.newPassword }),
    answer: setPassword,
  }),
];

/** Under what a link is kept. */
export const linkIdentifier = (token: string) => `reset-password:${token}`;

/** What a link ends in. */
export const newToken = () => generateRandomString(40, 'a-z', 'A-Z', '0-9');

/** A token for one new password, to go into a link; the database keeps only its hash. */
export async function passwordToken(auth: Auth, userId: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const token = newToken();
  await internalAdapter.createVerificationValue({
    identifier: linkIdentifier(token),
    value: userId,
    expiresAt: new Date(Date.now() + linkLifetime * 1000),
  });
  return token;
}

async function setPassword(asked: Asked<{ token: string; password: string }>) {
  const { door, request, body } = asked;
  const { token, password } = body;
  const person = await linkHolder(door, token);
  if (!person) {
    await note(asked, 'passwordLinkRefused', {});
    throw spentLink();
  }
  const fault = weakness(password, person);
  if (fault) throw inField('password', fault);
  // before it works, so that nobody comes in by it unnoted
  await newHolder(door.pool, person.id);
  const answer = await door.forward(request, '/reset-password', {
    body: { token, newPassword: password },
    withSession: false,
  });
  if (answer.body.code === 'INVALID_TOKEN') throw spentLink();
  successful(answer);
  // one way in: whoever has a password here is vouched for by nobody else
  await door.pool.query(
    `delete from auth.account where user_id = $1 and provider_id <> 'credential'`,
    [person.id],
  );
  await note(asked, 'passwordSetByLink', { userId: person.id });
  return { passwordSet: true };
}

/** Whose link it is, while it works. */
export async function linkHolder(door: Pick<Door, 'auth' | 'pool'>, token: string) {
  const { internalAdapter } = await door.auth.$context;
  const link = await internalAdapter.findVerificationValue(linkIdentifier(token));
  if (!link || link.expiresAt < new Date()) return undefined;
  const { rows } = await door.pool.query<{ id: string; name: string; email: string }>(
    'select id, name, email from public.user_account where id = $1 and not disabled',
    [link.value],
  );
  return rows[0];
}
