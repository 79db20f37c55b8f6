import { z } from 'zod';
import { type Asked, note, open, type Route } from './door.ts';
import { firstUse } from './first-use.ts';
import { setCookies, successful } from './forward.ts';
import { inputs, nothing } from './inputs.ts';
import { wrongCode, wrongPassword } from './refusals.ts';
import { tidy } from './tidy.ts';
import type { Signed } from './who.ts';

/** In and out. */
export const signInRoutes: Route[] = [
  open({
    path: '/sign-in/email',
    counted: true,
    body: z.strictObject({ email: inputs.email, password: inputs.password }),
    answer: signIn,
  }),
  open({
    path: '/two-factor/verify-totp',
    counted: true,
    body: z.strictObject({ code: inputs.code }),
    answer: (asked) =>
      asked.signed ? enrol(asked, asked.signed) : enterCode(asked, '/two-factor/verify-totp'),
  }),
  open({
    path: '/two-factor/verify-backup-code',
    counted: true,
    body: z.strictObject({ code: inputs.backupCode }),
    answer: (asked) => enterCode(asked, '/two-factor/verify-backup-code'),
  }),
  open({ path: '/sign-out', counted: false, body: nothing, answer: signOut }),
];

async function signIn(asked: Asked<{ email: string; password: string }>) {
  const { door, request, reply, body } = asked;
  const { email, password } = body;
  const verdict = await door.guess({
    email,
    request,
    password,
    async attempt() {
      const answer = await door.forward(request, '/sign-in/email', {
        body: { email, password, rememberMe: false },
        withSession: false,
      });
      return answer.status === 401 ? null : successful(answer);
    },
  });
  if (verdict.is !== 'right') {
    await note(asked, verdict.is === 'locked' ? 'signInLocked' : 'signInFailed', { email });
    throw wrongPassword();
  }
  const { body: person, cookies } = verdict.answer;
  await tidy(asked);
  const secondFactorAsked = person.twoFactorRedirect === true;
  if (secondFactorAsked) await note(asked, 'secondFactorAsked', { email });
  else await note(asked, 'signedIn', { token: String(person.token) });
  setCookies(reply, cookies);
  return secondFactorAsked ? { secondFactorAsked } : { signedIn: true };
}

/** The second half of signing in: a code from the telephone, or one of the backup codes. */
async function enterCode(asked: Asked<{ code: string }>, path: string) {
  const { door, request, reply, body } = asked;
  const userId = await door.challenged(request);
  const fresh = userId !== null && (await firstUse(asked, userId, body.code));
  const answer = fresh ? await door.forward(request, path, { body, withSession: false }) : null;
  if (answer === null || (answer.status >= 400 && answer.status < 500)) {
    await note(asked, 'secondFactorFailed', { userId });
    throw wrongCode();
  }
  const { body: person, cookies } = successful(answer);
  if (path.endsWith('backup-code')) await note(asked, 'backupCodeUsed', { userId });
  await note(asked, 'signedIn', { token: String(person.token) });
  setCookies(reply, cookies);
  return { signedIn: true };
}

/** Proves for the first time that the telephone has the secret. */
async function enrol(asked: Asked<{ code: string }>, { userId, secondFactor }: Signed) {
  const { door, request, reply, body } = asked;
  const path = '/two-factor/verify-totp';
  if (!(await firstUse(asked, userId, body.code))) throw wrongCode();
  const answer = await door.forward(request, path, { body, withSession: true });
  if (answer.status >= 400 && answer.status < 500) throw wrongCode();
  const { cookies } = successful(answer);
  if (!secondFactor) await note(asked, 'secondFactorOn', { userId });
  setCookies(reply, cookies);
  return { secondFactor: true };
}

async function signOut(asked: Asked) {
  const { door, request, reply, signed } = asked;
  const answer = await door.forward(request, '/sign-out', { body: {}, withSession: true });
  if (signed) await note(asked, 'signedOut', signed);
  setCookies(reply, successful(answer).cookies);
  return { signedOut: true };
}
