import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';

interface QuestionProps {
  label: string;
  heading: string;
  act: string;
  done: string;
  onConfirm: () => Promise<unknown>;
  children: string | readonly string[];
}

/** A button that asks first. */
export function WithQuestion({ label, heading, act, done, onConfirm, children }: QuestionProps) {
  const [asking, setAsking] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const confirm = async () => {
    await onConfirm();
    setAsking(false);
    notify(done, { type: 'success' });
    refresh();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <ConfirmDialog
          heading={heading}
          act={act}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        >
          {children}
        </ConfirmDialog>
      )}
    </>
  );
}
