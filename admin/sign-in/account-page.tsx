import { Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { TextBox } from '../foundation/form/text-box.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { ask } from '../providers/auth/ask.ts';
import { loadViewer, useViewer } from '../providers/auth/viewer.ts';
import { DoorForm } from './door-form.tsx';
import { Enrolment } from './enrolment.tsx';
import { needed } from './needed.ts';

/** How somebody signs in, for themselves to change. */
export function AccountPage() {
  const { user, secondFactor } = useViewer();
  return (
    <>
      <PageHeader heading="Password and second factor" sentence={user?.email} />
      <Stack spacing={3} sx={{ maxWidth: 640 }}>
        <Panel heading="Password" introduction="Changing it signs you out everywhere else.">
          <Box sx={{ px: 2.5, pb: 2.5 }}>
            <ChangePassword />
          </Box>
        </Panel>
        <Panel heading="Second factor">
          <Box sx={{ px: 2.5, pb: 2.5 }}>
            {secondFactor ? (
              <Typography>It is on: signing in asks you for a code.</Typography>
            ) : (
              <Enrolment onDone={async () => void (await loadViewer())} />
            )}
          </Box>
        </Panel>
      </Stack>
    </>
  );
}

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

function ChangePassword() {
  const notify = useNotify();
  const [changes, setChanges] = useState(0);
  return (
    <DoorForm<Passwords>
      key={changes}
      act="Change the password"
      onSend={async ({ currentPassword, newPassword }) => {
        await ask('POST', '/api/auth/change-password', { currentPassword, newPassword });
        notify('Your password is changed.', { type: 'success' });
        setChanges(changes + 1);
      }}
    >
      <TextBox
        source="currentPassword"
        label="Present password"
        type="password"
        autoComplete="current-password"
        validate={needed('Enter your password.')}
      />
      <TextBox
        source="newPassword"
        label="New password"
        type="password"
        autoComplete="new-password"
        validate={needed('Enter the new password.')}
      />
    </DoorForm>
  );
}
