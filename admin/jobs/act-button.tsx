import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { refusedFrom } from '../providers/data/refused.ts';

interface Props {
  label: string;
  /** What is said once it is done. */
  done: string;
  act: () => Promise<unknown>;
}

/** Does one thing at once, says so, and shows what has become of it. */
export function ActButton({ label, done, act }: Props) {
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const press = async () => {
    setBusy(true);
    try {
      await act();
      notify(done);
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <Button variant="outlined" onClick={press} disabled={busy}>
      {label}
    </Button>
  );
}
