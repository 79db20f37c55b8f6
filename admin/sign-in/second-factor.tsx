import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { loadViewer, useViewer } from '../providers/auth/viewer.ts';
import { BackupCodes } from './backup-codes.tsx';
import { DoorForm } from './door-form.tsx';
import { needed } from './needed.ts';
import { TelephoneSecret } from './telephone-secret.tsx';

interface Shown {
  totpURI?: string;
  backupCodes?: string[];
}

interface Wish {
  path: string;
  name: string;
  sentence: string;
  act: string;
}

const anotherTelephone: Wish = {
  path: 'get-totp-uri',
  name: say('Set up another telephone'),
  sentence: say('Shows the secret once more. Telephones that have it already go on working.'),
  act: say('Show the secret'),
};

const newBackupCodes: Wish = {
  path: 'generate-backup-codes',
  name: say('Make new backup codes'),
  sentence: say('The backup codes that you have stop working.'),
  act: say('Make new codes'),
};

const turnOff: Wish = {
  path: 'disable',
  name: say('Turn it off'),
  sentence: say(
    'From then on your password alone lets you in. Turning it off signs you out everywhere else.',
  ),
  act: say('Turn off'),
};

/** A second factor that is on, and what can be done with it for the password and a code. */
export function SecondFactor({ onOff }: { onOff: () => Promise<void> | void }) {
  const { secondFactorDemanded } = useViewer();
  const notify = useNotify();
  const [wish, setWish] = useState<Wish | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const wishes = [anotherTelephone, newBackupCodes, ...(secondFactorDemanded ? [] : [turnOff])];
  const close = () => {
    setWish(null);
    setShown(null);
  };
  const granted = async (answer: Shown) => {
    if (wish !== turnOff) return setShown(answer);
    await loadViewer();
    notify(say('Your second factor is off.'), { type: 'success' });
    await onOff();
  };
  if (shown) return <Outcome {...shown} onDone={close} />;
  if (wish) return <Proof wish={wish} onGranted={granted} onClose={close} />;
  return (
    <Stack spacing={2}>
      <Typography>
        {say('It is on: signing in asks you for a code.')}{' '}
        {secondFactorDemanded && say('Your role needs it, so it cannot be turned off.')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {wishes.map((each) => (
          <Button key={each.path} variant="outlined" onClick={() => setWish(each)}>
            {each.name}
          </Button>
        ))}
      </Box>
    </Stack>
  );
}

interface ProofProps {
  wish: Wish;
  onGranted: (answer: Shown) => Promise<void> | void;
  onClose: () => void;
}

const Proof = ({ wish, onGranted, onClose }: ProofProps) => (
  <DoorForm<{ password: string; code: string }>
    act={wish.act}
    onSend={async ({ password, code }) =>
      onGranted(await ask<Shown>('POST', `/api/auth/two-factor/${wish.path}`, { password, code }))
    }
    other={
      <Button variant="text" onClick={onClose}>
        {say('Cancel')}
      </Button>
    }
  >
    <Box ref={focus} tabIndex={-1} sx={{ outline: 'none' }}>
      <Typography sx={{ fontWeight: 600 }}>{wish.name}</Typography>
      <Typography>{wish.sentence}</Typography>
    </Box>
    <TextBox
      source="password"
      label={say('Your password')}
      type="password"
      autoComplete="current-password"
      validate={needed(say('Enter your password.'))}
    />
    <TextBox
      source="code"
      label={say('Code')}
      helperText={say('The six digits that your app shows now, or one of your backup codes.')}
      autoComplete="one-time-code"
      validate={needed(say('Enter the code.'))}
      narrow
    />
  </DoorForm>
);

const Outcome = ({ totpURI, backupCodes, onDone }: Shown & { onDone: () => void }) => (
  <Stack ref={focus} tabIndex={-1} spacing={2.5} sx={{ alignItems: 'flex-start', outline: 'none' }}>
    {totpURI && (
      <>
        <Typography>
          {say('Scan this with the authenticator app of the other telephone.')}
        </Typography>
        <TelephoneSecret totpURI={totpURI} />
      </>
    )}
    {backupCodes && (
      <>
        <Typography>{say('Keep these where only you find them. Each works once.')}</Typography>
        <BackupCodes codes={backupCodes} />
      </>
    )}
    <Button variant="contained" onClick={onDone}>
      {say('Done')}
    </Button>
  </Stack>
);

// what has taken the place of the button that was pressed
const focus = (element: HTMLElement | null) => element?.focus();
