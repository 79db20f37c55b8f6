import { Button } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { loadViewer, useViewer } from '../providers/auth/viewer.ts';
import { CodeStep } from './code-step.tsx';
import { Door } from './door.tsx';
import { Enrolment } from './enrolment.tsx';
import { PasswordStep } from './password-step.tsx';

/** Signing in: the password, then a code where there is one, or setting it up where there has to be one. */
export function SignInPage() {
  const { user, secondFactorRequired } = useViewer();
  const [codeAsked, setCodeAsked] = useState(false);
  const enter = useEnter();
  const logout = useLogout();
  if (user && secondFactorRequired)
    return (
      <Door
        heading="Set up a second factor"
        sentence="Your role needs more than a password: a code from an app on your telephone, each time you sign in."
      >
        <Enrolment onDone={enter} />
        <Button variant="text" onClick={() => logout({}, '/login', false)} sx={{ mt: 2, ml: -2 }}>
          Sign out
        </Button>
      </Door>
    );
  if (codeAsked)
    return (
      <Door heading="Enter your code">
        <CodeStep onDone={enter} />
      </Door>
    );
  return (
    <Door heading="Sign in" sentence="The equality record of your organisation.">
      <PasswordStep onDone={(asked) => (asked ? setCodeAsked(true) : enter())} />
    </Door>
  );
}

/** Goes to the page that was asked for before signing in, or home. */
function useEnter() {
  const navigate = useNavigate();
  const { state } = useLocation();
  return async () => {
    const { secondFactorRequired } = await loadViewer();
    if (secondFactorRequired) return;
    const { nextPathname = '/', nextSearch = '' } = state ?? {};
    navigate(nextPathname + nextSearch, { replace: true });
  };
}
