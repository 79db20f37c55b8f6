import { Button, Dialog, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { currentViewer, loadViewer } from '../providers/auth/viewer.ts';
import { CodeStep } from './code-step.tsx';
import { DoorAlert } from './door-alert.tsx';
import { PasswordStep } from './password-step.tsx';

/** Signing in over a form, so that nothing typed into it is lost. */
export function SignInAgain({ onDone }: { onDone: () => unknown }) {
  const id = useId();
  const [codeAsked, setCodeAsked] = useState(false);
  const [was] = useState(currentViewer);
  const enter = async () => {
    const { user } = await loadViewer();
    // somebody else's form is not theirs to send
    if (user?.id !== was.user?.id) window.location.assign('/');
    onDone();
  };
  return (
    <Dialog open aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{say('You have been signed out')}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2.5 }}>
          {say('What you typed is still on this page. Sign in, then save it again.')}
        </Typography>
        {was.singleSignOn ? (
          <Elsewhere onBack={enter} />
        ) : codeAsked ? (
          <CodeStep onDone={enter} />
        ) : (
          <PasswordStep onDone={(asked) => (asked ? setCodeAsked(true) : enter())} />
        )}
      </DialogContent>
    </Dialog>
  );
}

/** Whoever has a work account signs in with it beside this page, and comes back. */
function Elsewhere({ onBack }: { onBack: () => Promise<void> }) {
  const [missing, setMissing] = useState(false);
  const back = async () => {
    // nobody must not be let in here: the page would go, and what was typed with it
    const session = await ask('GET', '/api/auth/get-session').catch(() => null);
    if (session) return onBack();
    setMissing(true);
  };
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      {missing && <DoorAlert>{say('You are not signed in yet.')}</DoorAlert>}
      <Button variant="outlined" component="a" href="/login" target="_blank" rel="noopener">
        {say('Sign in, in another tab')}
      </Button>
      <Button variant="contained" onClick={back}>
        {say('I have signed in')}
      </Button>
    </Stack>
  );
}
