import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { say } from '../language/say.ts';
import { refusedFrom } from '../providers/data/refused.ts';

interface Props {
  heading: string;
  /** The word on the button that does it. */
  act: string;
  /** What is said once it is done. */
  done: string;
  onAct: () => Promise<unknown>;
  onClose: () => void;
  /** Whether it stands at the side, so that the list it is about stays in view. */
  aside?: boolean;
  children: ReactNode;
}

/** A short task with a few inputs; Enter does it, Escape leaves it, and a refusal stays beside what was typed. */
export function ActDialog({ heading, act, done, onAct, onClose, aside, children }: Props) {
  const id = useId();
  const notify = useNotify();
  const refresh = useRefresh();
  const [refusal, setRefusal] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    try {
      await onAct();
      notify(done, { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      const { message, fields } = refusedFrom(error);
      const said = Object.values(fields ?? {});
      setRefusal(said.length > 0 ? said : [message]);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={id}
      maxWidth="sm"
      fullWidth
      sx={aside ? atTheSide : undefined}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{heading}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {children}
          {refusal.length > 0 && (
            <Alert severity="error" variant="outlined">
              {refusal.map((said) => (
                <div key={said}>{said}</div>
              ))}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {act}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const atTheSide = ({ breakpoints }: Theme) => ({
  '& .MuiBackdrop-root': { backgroundColor: 'transparent' },
  '& .MuiDialog-container': { justifyContent: 'flex-end', alignItems: 'stretch' },
  '& .MuiDialog-paper': {
    width: 380,
    m: 0,
    maxHeight: 'none',
    borderRadius: 0,
    borderWidth: '0 0 0 1px',
    [breakpoints.down('md')]: { width: '100%', maxWidth: 'none', borderWidth: 0 },
  },
});
