import { Button } from '@mui/material';
import { useState } from 'react';
import { TextBox } from '../foundation/form/text-box.tsx';
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
      act="Go on"
      onSend={async ({ code }) => {
        await ask('POST', `/api/auth/two-factor/${path}`, { code });
        await onDone();
      }}
      other={
        <Button variant="text" onClick={() => setBackup(!backup)}>
          {backup ? 'Use the app' : 'Use a backup code'}
        </Button>
      }
    >
      <TextBox
        source="code"
        label={backup ? 'Backup code' : 'Code'}
        helperText={
          backup
            ? 'One of the codes you kept when you set up the second factor. Each works once.'
            : 'The six digits that your authenticator app shows now.'
        }
        inputMode={backup ? undefined : 'numeric'}
        autoComplete="one-time-code"
        validate={needed('Enter the code.')}
        narrow
      />
    </DoorForm>
  );
}
