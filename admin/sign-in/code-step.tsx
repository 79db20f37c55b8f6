import { Button } from '@mui/material';
import { useState } from 'react';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { DoorForm } from './door-form.tsx';
import { needed } from './needed.ts';

/** The code from the telephone, or one of the backup codes. */
export function CodeStep({ onDone }: { onDone: () => Promise<void> | void }) {
  const [backup, setBackup] = useState(false);
  const path = backup ? 'verify-backup-code' : 'verify-totp';
  return (
    <DoorForm<{ code: string }>
      key={path}
      act={say('Go on')}
      onSend={async ({ code }) => {
        await ask('POST', `/api/auth/two-factor/${path}`, { code });
        await onDone();
      }}
      other={
        <Button variant="text" onClick={() => setBackup(!backup)}>
          {backup ? say('Use the app') : say('Use a backup code')}
        </Button>
      }
    >
      <TextBox
        source="code"
        label={backup ? say('Backup code') : say('Code')}
        helperText={
          backup
            ? say('One of the codes you kept when you set up the second factor. Each works once.')
            : say('The six digits that your authenticator app shows now.')
        }
        inputMode={backup ? undefined : 'numeric'}
        autoComplete="one-time-code"
        validate={needed(say('Enter the code.'))}
        narrow
      />
    </DoorForm>
  );
}
