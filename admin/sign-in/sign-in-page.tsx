import { Button, Divider, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { loadViewer, useViewer } from '../providers/auth/viewer.ts';
import { CodeStep } from './code-step.tsx';
import { Door } from './door.tsx';
import { DoorAlert } from './door-alert.tsx';
import { PasswordStep } from './password-step.tsx';
import {
  ClosedDoor,
  isClosed,
  refusedSentence,
  SingleSignOn,
  useSingleSignOn,
} from './single-sign-on.tsx';

const Enrolment = part(() => import('./enrolment.tsx'), 'Enrolment');

/** Signing in: the password, then a code where there is one, or setting it up where there has to be one. */
export function SignInPage() {
  const { user, secondFactorRequired } = useViewer();
  const [codeAsked, setCodeAsked] = useState(false);
  const enter = useEnter();
  const wanted = useWanted();
  const singleSignOn = useSingleSignOn();
  const reason = useSearchParams()[0].get('refused');
  const refused = refusedSentence(reason);
  const logout = useLogout();
  if (user && secondFactorRequired)
    return (
      <Door
        heading={say('Set up a second factor')}
        sentence={say(
          'Your role needs more than a password: a code from an app on your telephone, each time you sign in.',
        )}
      >
        <Enrolment onDone={enter} />
        <Button variant="text" onClick={() => logout({}, '/login', false)} sx={{ mt: 2, ml: -2 }}>
          {say('Sign out')}
        </Button>
      </Door>
    );
  if (codeAsked)
    return (
      <Door heading={say('Enter your code')}>
        <CodeStep onDone={enter} />
      </Door>
    );
  if (isClosed(reason)) return <ClosedDoor reason={reason} />;
  return (
    <Door heading={say('Sign in')} sentence={say('The equality record of your organisation.')}>
      <Stack spacing={3}>
        {refused && <DoorAlert>{refused}</DoorAlert>}
        {singleSignOn && (
          <>
            <SingleSignOn label={say('Sign in with your work account')} to={wanted} />
            <Divider>{say('or with a password')}</Divider>
          </>
        )}
        <PasswordStep onDone={(asked) => (asked ? setCodeAsked(true) : enter())} />
        <Typography variant="body2" color="textSecondary">
          {say(
            'Forgotten your password? Whoever looks after accounts in your organisation sends you a link to choose another.',
          )}
        </Typography>
      </Stack>
    </Door>
  );
}

/** Goes to the page that was asked for before signing in, or home. */
function useEnter() {
  const navigate = useNavigate();
  const wanted = useWanted();
  return async () => {
    const { secondFactorRequired } = await loadViewer();
    if (secondFactorRequired) return;
    navigate(wanted, { replace: true });
  };
}

/** The page that was asked for before signing in. */
function useWanted(): string {
  const { state } = useLocation();
  const { nextPathname = '/', nextSearch = '' } = state ?? {};
  return nextPathname + nextSearch;
}
