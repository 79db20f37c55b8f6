import { z } from 'zod';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { type AskedBySigned, type Route, signedIn } from './door.ts';
import type { SignInEvent } from './events.ts';
import type { Answer } from './forward.ts';
import { inputs } from './inputs.ts';
import { notOn, withOwnProof } from './own-proof.ts';
import { inField } from './refusals.ts';
import { demandsSecondFactor } from './who.ts';

/** What people do with their second factor: for the password, and while it is on for a code as well. */
export const secondFactorRoutes: Route[] = [
  route({
    path: '/two-factor/enable',
    event: 'secondFactorStarted',
    enrolling: true,
    refuse: ({ signed }) => (signed.secondFactor ? alreadyOn() : undefined),
    gives: ({ totpURI, backupCodes }) => ({ totpURI, backupCodes }),
  }),
  route({
    path: '/two-factor/get-totp-uri',
    event: 'secondFactorShown',
    enrolling: true,
    gives: ({ totpURI }) => ({ totpURI }),
  }),
  route({
    path: '/two-factor/generate-backup-codes',
    event: 'backupCodesMade',
    refuse: ({ signed }) => (signed.secondFactor ? undefined : notOn()),
    gives: ({ backupCodes }) => ({ backupCodes }),
  }),
  route({
    path: '/two-factor/disable',
    event: 'secondFactorOff',
    refuse({ door, signed }) {
      if (!signed.secondFactor) return notOn();
      return demandsSecondFactor(door.settings, signed) ? hasToStay() : undefined;
    },
    gives: () => ({ secondFactor: false }),
  }),
];

interface SecondFactorRoute {
  path: string;
  event: SignInEvent;
  enrolling?: true;
  /** What stands against it, whatever is given. */
  refuse?(asked: AskedBySigned<unknown>): Refusal | undefined;
  gives(body: Answer['body']): unknown;
}

function route({ path, event, enrolling, refuse, gives }: SecondFactorRoute): Route {
  return signedIn({
    path,
    counted: true,
    ...(enrolling && { enrolling }),
    body: z.strictObject({ password: inputs.password, code: inputs.anyCode.optional() }),
    async answer(asked) {
      const refusal = refuse?.(asked);
      if (refusal) throw refusal;
      const { password, code } = asked.body;
      const { secondFactor } = asked.signed;
      if (secondFactor && code === undefined) throw inField('code', askedForCode);
      const proof = { field: 'password', password, code: secondFactor ? code : undefined };
      return gives(await withOwnProof(asked, { path, event, ...proof, body: { password } }));
    },
  });
}

const askedForCode = 'Enter the code that your app shows now, or one of your backup codes.';

const alreadyOn = () =>
  new Refusal('BAD_USER_INPUT', 'You have a second factor. Turn it off before you set up another.');

const hasToStay = () =>
  new Refusal('FORBIDDEN', 'Your role needs a second factor, so it cannot be turned off.');
