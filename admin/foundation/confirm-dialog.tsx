import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { say } from '../language/say.ts';
import { refusedFrom } from '../providers/data/refused.ts';

interface Props {
  heading: string;
  /** The word on the button that does it. */
  act: string;
  /** Whether nothing is lost by it: red is for what destroys. */
  harmless?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more before something that cannot be taken back; a refusal stays in view. */
export function ConfirmDialog({
  heading,
  act,
  harmless = false,
  onConfirm,
  onClose,
  children,
}: Props) {
  const id = useId();
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } catch (error) {
      const { code, message } = refusedFrom(error);
      setRefusal(
        code === 'CONFLICT'
          ? say('%{message} Close this, and look at it again first.', { message })
          : message,
      );
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{heading}</DialogTitle>
      <DialogContent>
        <Typography>{children}</Typography>
        {refusal && (
          <Alert severity="error" variant="outlined" sx={{ mt: 2 }}>
            {refusal}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onClose}>
          {say('Cancel')}
        </Button>
        <Button
          variant="contained"
          color={harmless ? 'primary' : 'error'}
          onClick={confirm}
          disabled={busy}
        >
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
