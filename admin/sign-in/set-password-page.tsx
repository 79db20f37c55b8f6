import { Box, Divider, Typography } from '@mui/material';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { TextBox } from '../foundation/form/text-box.tsx';
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
      <Door heading="Your password is set">
        <Typography>
          <Link to="/login">Sign in with it</Link>
        </Typography>
      </Door>
    );
  return (
    <Door heading="Choose a password" sentence="This link works once.">
      <DoorForm<{ password: string }>
        act="Set the password"
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
          label="New password"
          helperText="Three or four words that do not belong together are easy to remember and hard to guess."
          type="password"
          autoComplete="new-password"
          validate={needed('Enter the new password.')}
        />
      </DoorForm>
      {singleSignOn && (
        <Box sx={{ mt: 3 }}>
          <Divider sx={{ mb: 3 }}>or without a password</Divider>
          <SingleSignOn
            label="Connect your work account"
            token={parameters.get('token') ?? undefined}
          />
        </Box>
      )}
    </Door>
  );
}
