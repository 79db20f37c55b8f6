import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { DoorForm } from './door-form.tsx';
import { needed } from './needed.ts';

interface Credentials {
  email: string;
  password: string;
}

/** E-mail address and password; says whether a code is asked for next. */
export const PasswordStep = ({
  onDone,
}: {
  onDone: (codeAsked: boolean) => Promise<void> | void;
}) => (
  <DoorForm<Credentials>
    act={say('Sign in')}
    onSend={async ({ email, password }) => {
      const { secondFactorAsked = false } = await ask<{ secondFactorAsked?: boolean }>(
        'POST',
        '/api/auth/sign-in/email',
        { email, password },
      );
      await onDone(secondFactorAsked);
    }}
  >
    <TextBox
      source="email"
      label={say('E-mail address')}
      type="email"
      autoComplete="username"
      validate={needed(say('Enter your e-mail address.'))}
    />
    <TextBox
      source="password"
      label={say('Password')}
      type="password"
      autoComplete="current-password"
      validate={needed(say('Enter your password.'))}
    />
  </DoorForm>
);
