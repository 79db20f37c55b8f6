import { z } from 'zod';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { type AskedBySigned, note, type Route, signedIn } from './door.ts';
import type { SignInEvent } from './events.ts';
import { type Answer, setCookies, successful } from './forward.ts';
import { inputs } from './inputs.ts';
import { weakness } from './password-rules.ts';
import { inField, notYourPassword } from './refusals.ts';

/** What people change about how they sign in; each asks for the password again. */
export const accountRoutes: Route[] = [
  signedIn({
    path: '/change-password',
    counted: true,
    body: z.strictObject({ currentPassword: inputs.password, newPassword: inputs.newPassword }),
    answer: changePassword,
  }),
  secondFactorRoute({
    path: '/two-factor/enable',
    event: 'secondFactorStarted',
    enrolling: true,
    unless: 'on',
    gives: ({ totpURI, backupCodes }) => ({ totpURI, backupCodes }),
  }),
  secondFactorRoute({
    path: '/two-factor/get-totp-uri',
    event: 'secondFactorShown',
    enrolling: true,
    gives: ({ totpURI }) => ({ totpURI }),
  }),
  secondFactorRoute({
    path: '/two-factor/generate-backup-codes',
    event: 'backupCodesMade',
    unless: 'off',
    gives: ({ backupCodes }) => ({ backupCodes }),
  }),
  secondFactorRoute({
    path: '/two-factor/disable',
    event: 'secondFactorOff',
    unless: 'off',
    gives: () => ({ secondFactor: false }),
  }),
];

async function changePassword(
  asked: AskedBySigned<{ currentPassword: string; newPassword: string }>,
) {
  const { currentPassword, newPassword } = asked.body;
  const fault =
    currentPassword === newPassword
      ? 'Choose a password other than the one you have.'
      : weakness(newPassword, asked.signed);
  if (fault) throw inField('newPassword', fault);
  await withPassword(asked, {
    path: '/change-password',
    event: 'passwordChanged',
    field: 'currentPassword',
    password: currentPassword,
    // all sessions end, and this browser gets a new one
    body: { currentPassword, newPassword, revokeOtherSessions: true },
  });
  return { passwordChanged: true };
}

interface SecondFactorRoute {
  path: string;
  event: SignInEvent;
  enrolling?: true;
  /** Refused while the second factor is on, or off. */
  unless?: 'on' | 'off';
  gives(body: Answer['body']): unknown;
}

function secondFactorRoute({ path, event, enrolling, unless, gives }: SecondFactorRoute): Route {
  return signedIn({
    path,
    counted: true,
    ...(enrolling && { enrolling }),
    body: z.strictObject({ password: inputs.password }),
    async answer(asked) {
      if (unless === 'on' && asked.signed.secondFactor) throw alreadyOn();
      if (unless === 'off' && !asked.signed.secondFactor) throw notOn();
      const { password } = asked.body;
      const body = { password };
      return gives(await withPassword(asked, { path, event, field: 'password', password, body }));
    },
  });
}

interface Change {
  path: string;
  event: SignInEvent;
  /** The input that holds the person's present password. */
  field: string;
  password: string;
  body: Record<string, unknown>;
}

/** Does what the route is for, if the password is the person's own. */
async function withPassword(asked: AskedBySigned<unknown>, change: Change) {
  const { door, request, reply, signed } = asked;
  const { path, event, field, password, body } = change;
  const verdict = await door.guess({
    email: signed.email,
    password,
    async attempt() {
      const answer = await door.forward(request, path, { body, withSession: true });
      if (answer.body.code === 'INVALID_PASSWORD') return null;
      if (answer.body.code === 'TOTP_NOT_ENABLED') throw notOn();
      return successful(answer);
    },
  });
  if (verdict.is !== 'right') {
    const failure = verdict.is === 'locked' ? 'passwordCheckLocked' : 'passwordCheckFailed';
    await note(asked, failure, signed);
    throw notYourPassword(field);
  }
  await note(asked, event, { userId: signed.userId });
  setCookies(reply, verdict.answer.cookies);
  return verdict.answer.body;
}

const alreadyOn = () =>
  new Refusal('BAD_USER_INPUT', 'You have a second factor. Turn it off before you set up another.');

const notOn = () => new Refusal('BAD_USER_INPUT', 'You have not set up a second factor.');
