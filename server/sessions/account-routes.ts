import { z } from 'zod';
import { type AskedBySigned, type Route, signedIn } from './door.ts';
import { inputs } from './inputs.ts';
import { withOwnProof } from './own-proof.ts';
import { weakness } from './password-rules.ts';
import { inField } from './refusals.ts';

/** What people change about their account, for the password that they have. */
export const accountRoutes: Route[] = [
  signedIn({
    path: '/change-password',
    counted: true,
    body: z.strictObject({ currentPassword: inputs.password, newPassword: inputs.newPassword }),
    answer: changePassword,
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
  await withOwnProof(asked, {
    path: '/change-password',
    event: 'passwordChanged',
    field: 'currentPassword',
    password: currentPassword,
    // all sessions end, and this browser gets a new one
    body: { currentPassword, newPassword, revokeOtherSessions: true },
  });
  return { passwordChanged: true };
}
