import { Box, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { ask } from '../providers/auth/ask.ts';
import { loadViewer, useViewer } from '../providers/auth/viewer.ts';
import { DoorForm } from './door-form.tsx';
import { needed } from './needed.ts';
import { OwnSessions, ownSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';

const Enrolment = part(() => import('./enrolment.tsx'), 'Enrolment');

/** How somebody signs in, for themselves to change. */
export function AccountPage() {
  const { user, secondFactor, singleSignOn } = useViewer();
  const queryClient = useQueryClient();
  const sessionsEnded = () => queryClient.invalidateQueries({ queryKey: ownSessions });
  return (
    <>
      <PageHeader heading={say('How you sign in')} sentence={user?.email} />
      <Stack spacing={3} sx={{ maxWidth: 640 }}>
        {singleSignOn ? (
          <Panel
            heading={say('Work account')}
            introduction={say(
              'You sign in where your organisation does. It keeps your password, and asks for a second factor if it wants one.',
            )}
          />
        ) : (
          <>
            <Panel
              heading={say('Password')}
              introduction={say('Changing it signs you out everywhere else.')}
            >
              <Box sx={inside}>
                <ChangePassword onDone={sessionsEnded} />
              </Box>
            </Panel>
            <Panel
              heading={say('Second factor')}
              introduction={
                !secondFactor && say('Besides your password, a code from an app on your telephone.')
              }
            >
              <Box sx={inside}>
                {secondFactor ? (
                  <SecondFactor onOff={sessionsEnded} />
                ) : (
                  <Enrolment
                    onDone={async () => {
                      await loadViewer();
                      await sessionsEnded();
                    }}
                  />
                )}
              </Box>
            </Panel>
          </>
        )}
        <Panel
          heading={say('Where you are signed in')}
          introduction={say(
            'A session ends after an hour without use, and after twelve hours in any case.',
          )}
        >
          <Box sx={inside}>
            <OwnSessions />
          </Box>
        </Panel>
      </Stack>
    </>
  );
}

const inside = { px: { xs: 2, md: 2.5 }, pb: 2.5 };

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

function ChangePassword({ onDone }: { onDone: () => Promise<void> }) {
  const notify = useNotify();
  const [changes, setChanges] = useState(0);
  return (
    <DoorForm<Passwords>
      key={changes}
      act={say('Change the password')}
      onSend={async ({ currentPassword, newPassword }) => {
        await ask('POST', '/api/auth/change-password', { currentPassword, newPassword });
        notify(say('Your password is changed.'), { type: 'success' });
        setChanges(changes + 1);
        await onDone();
      }}
    >
      <TextBox
        source="currentPassword"
        label={say('Present password')}
        type="password"
        autoComplete="current-password"
        validate={needed(say('Enter your password.'))}
      />
      <TextBox
        source="newPassword"
        label={say('New password')}
        type="password"
        autoComplete="new-password"
        validate={needed(say('Enter the new password.'))}
      />
    </DoorForm>
  );
}
