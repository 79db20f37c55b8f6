import { Typography } from '@mui/material';
import { useState } from 'react';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { BackupCodes } from './backup-codes.tsx';
import { DoorForm } from './door-form.tsx';
import { needed } from './needed.ts';
import { TelephoneSecret } from './telephone-secret.tsx';

interface Started {
  totpURI: string;
  backupCodes: string[];
}

/** Setting up a second factor: the password, the secret on the telephone, and the first code back. */
export function Enrolment({ onDone }: { onDone: () => Promise<void> | void }) {
  const [started, setStarted] = useState<Started | null>(null);
  if (!started)
    return (
      <DoorForm<{ password: string }>
        act={say('Set up')}
        onSend={async ({ password }) =>
          setStarted(await ask<Started>('POST', '/api/auth/two-factor/enable', { password }))
        }
      >
        <TextBox
          source="password"
          label={say('Your password')}
          helperText={say('To be sure that it is you.')}
          type="password"
          autoComplete="current-password"
          validate={needed(say('Enter your password.'))}
        />
      </DoorForm>
    );
  return (
    <DoorForm<{ code: string }>
      key="code"
      act={say('Turn on')}
      onSend={async ({ code }) => {
        await ask('POST', '/api/auth/two-factor/verify-totp', { code });
        await onDone();
      }}
    >
      <Secret {...started} />
      <TextBox
        source="code"
        label={say('Code')}
        helperText={say('The six digits that the app shows now.')}
        inputMode="numeric"
        autoComplete="one-time-code"
        validate={needed(say('Enter the code.'))}
        narrow
      />
    </DoorForm>
  );
}

const Secret = ({ totpURI, backupCodes }: Started) => (
  <>
    <Typography>{say('1. Scan this with an authenticator app.')}</Typography>
    <TelephoneSecret totpURI={totpURI} />
    <Typography>
      {say('2. Keep these backup codes where only you find them. Each works once.')}
    </Typography>
    <BackupCodes codes={backupCodes} />
    <Typography>{say('3. Enter the code that the app shows.')}</Typography>
  </>
);
