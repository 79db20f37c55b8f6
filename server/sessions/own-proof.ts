import { Refusal } from '../../schema/foundation/refusal.ts';
import { type AskedBySigned, note } from './door.ts';
import type { SignInEvent } from './events.ts';
import { firstUse } from './first-use.ts';
import { setCookies, successful } from './forward.ts';
import { notYourCode, notYourPassword } from './refusals.ts';

interface Change {
  path: string;
  event: SignInEvent;
  /** The input that holds the person's present password. */
  field: string;
  password: string;
  /** From the telephone, or one of the backup codes: asked for as well where it is given here. */
  code?: string | undefined;
  body: Record<string, unknown>;
}

/** Does what the route is for, if password and code are the person's own. */
export async function withOwnProof(asked: AskedBySigned<unknown>, change: Change) {
  const { door, request, reply, signed } = asked;
  const { path, event, field, password, code, body } = change;
  let codeIsWrong = false;
  const verdict = await door.guess({
    email: signed.email,
    request,
    password,
    async attempt() {
      if (code !== undefined) {
        // the password first: a mistyped one does not use the code up
        if (!(await passwordIsTheirs(asked, password))) return null;
        codeIsWrong = !(await codeIsTheirs(asked, code));
        if (codeIsWrong) return null;
      }
      const answer = await door.forward(request, path, { body, withSession: true });
      if (answer.body.code === 'INVALID_PASSWORD') return null;
      if (answer.body.code === 'TOTP_NOT_ENABLED') throw notOn();
      return successful(answer);
    },
  });
  if (verdict.is === 'right') {
    await note(asked, event, { userId: signed.userId });
    setCookies(reply, verdict.answer.cookies);
    return verdict.answer.body;
  }
  if (codeIsWrong) {
    await note(asked, 'secondFactorFailed', signed);
    throw notYourCode();
  }
  const failure = verdict.is === 'locked' ? 'passwordCheckLocked' : 'passwordCheckFailed';
  await note(asked, failure, signed);
  throw notYourPassword(field);
}

async function passwordIsTheirs({ door, request }: AskedBySigned<unknown>, password: string) {
  const body = { password };
  const answer = await door.forward(request, '/verify-password', { body, withSession: true });
  return answer.body.code !== 'INVALID_PASSWORD' && Boolean(successful(answer));
}

async function codeIsTheirs(asked: AskedBySigned<unknown>, code: string) {
  const { door, request, signed } = asked;
  if (!(await firstUse(asked, signed.userId, code))) return false;
  const kind = /^\d{6}$/.test(code) ? 'totp' : 'backup-code';
  const path = `/two-factor/verify-${kind}`;
  const answer = await door.forward(request, path, { body: { code }, withSession: true });
  if (answer.status >= 400 && answer.status < 500) return false;
  successful(answer);
  if (kind === 'backup-code') await note(asked, 'backupCodeUsed', signed);
  return true;
}

export const notOn = () => new Refusal('BAD_USER_INPUT', 'You have not set up a second factor.');
