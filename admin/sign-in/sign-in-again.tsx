import { Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { currentViewer, loadViewer } from '../providers/auth/viewer.ts';
import { CodeStep } from './code-step.tsx';
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
      <DialogTitle id={id}>You have been signed out</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2.5 }}>
          What you typed is still on this page. Sign in, then save it again.
        </Typography>
        {codeAsked ? (
          <CodeStep onDone={enter} />
        ) : (
          <PasswordStep onDone={(asked) => (asked ? setCodeAsked(true) : enter())} />
        )}
      </DialogContent>
    </Dialog>
  );
}
