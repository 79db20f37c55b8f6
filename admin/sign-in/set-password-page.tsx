import { Box, Divider, Typography } from '@mui/material';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import { needed } from './needed.ts';
import { SingleSignOn, useSingleSignOn } from './single-sign-on.tsx';

/** Where a one-time link leads: choosing a password. */
export function SetPasswordPage() {
  const [parameters] = useSearchParams();
  const [done, setDone] = useState(false);
  const singleSignOn = useSingleSignOn();
  if (done)
    return (
      <Door heading={say('Your password is set')}>
        <Typography>
          <Link to="/login">{say('Sign in with it')}</Link>
        </Typography>
      </Door>
    );
  return (
    <Door heading={say('Choose a password')} sentence={say('This link works once.')}>
      <DoorForm<{ password: string }>
        act={say('Set the password')}
        onSend={async ({ password }) => {
          await ask('POST', '/api/auth/set-password', {
            token: parameters.get('token') ?? '',
            password,
          });
          setDone(true);
        }}
      >
        <TextBox
          source="password"
          label={say('New password')}
          helperText={say(
            'Three or four words that do not belong together are easy to remember and hard to guess.',
          )}
          type="password"
          autoComplete="new-password"
          validate={needed(say('Enter the new password.'))}
        />
      </DoorForm>
      {singleSignOn && (
        <Box sx={{ mt: 3 }}>
          <Divider sx={{ mb: 3 }}>{say('or without a password')}</Divider>
          <SingleSignOn
            label={say('Connect your work account')}
            token={parameters.get('token') ?? undefined}
          />
        </Box>
      )}
    </Door>
  );
}
