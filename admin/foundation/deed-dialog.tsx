import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
} from '@mui/material';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { say } from '../language/say.ts';
import { refusedFrom } from '../providers/data/refused.ts';

interface Props {
  /** The button that opens it, and its heading. */
  heading: string;
  act: string;
  /** What is said once it is done. */
  done: string;
  /** Whether the row says that it is done: then only what came of it is still to be read. */
  past?: boolean;
  choices?: Readonly<Record<string, string>>;
  /** What may be written with it. */
  words?: string;
  /** Whether something must be written; and what is wrong where nothing is, which the deed says then, not the browser. */
  wordsNeeded?: { fault?: string };
  /** Left out where it cannot be done yet: then what stands inside says why. */
  onAct?: (given: { choice: string; words: string }) => Promise<ReactNode>;
  children?: ReactNode;
}

/** A button, and the few things to be said before what it does is done; what comes of it may be more to read. */
export function DeedDialog({
  heading,
  act,
  done,
  past,
  choices = {},
  words,
  wordsNeeded,
  onAct,
  children,
}: Props) {
  const id = useId();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [outcome, setOutcome] = useState<ReactNode>();
  const [choice, setChoice] = useState(Object.keys(choices)[0] ?? '');
  const [written, setWritten] = useState('');
  const asks = onAct && !outcome;
  const close = () => {
    if (outcome) refresh();
    setOpen(false);
    setRefusal('');
    setOutcome(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!onAct) return;
    setBusy(true);
    setRefusal('');
    try {
      const more = await onAct({ choice, words: written });
      // what is to be read stays until it has been, and says itself what was done
      if (more) setOutcome(more);
      else {
        notify(done, { type: 'success' });
        close();
      }
      // where the row does not say so, it may be the end of what shows this
      if (!more || past !== undefined) refresh();
    } catch (error) {
      const { message, fields = {} } = refusedFrom(error);
      setRefusal(Object.values(fields).join(' ') || message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {!past && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {act}
        </Button>
      )}
      <Dialog open={open} onClose={close} aria-labelledby={id} maxWidth="xs" fullWidth>
        <Box component="form" onSubmit={submit} noValidate={Boolean(wordsNeeded)} sx={withinSight}>
          <DialogTitle id={id}>{heading}</DialogTitle>
          <DialogContent>
            <Stack spacing={2}>
              {outcome ?? children}
              {asks && Object.keys(choices).length > 0 && (
                <RadioGroup
                  aria-labelledby={id}
                  value={choice}
                  onChange={(event) => setChoice(event.target.value)}
                >
                  {Object.entries(choices).map(([value, label]) => (
                    <FormControlLabel key={value} value={value} label={label} control={<Radio />} />
                  ))}
                </RadioGroup>
              )}
              {asks && words && (
                <TextField
                  label={words}
                  required={Boolean(wordsNeeded)}
                  error={Boolean(wordsNeeded?.fault)}
                  helperText={wordsNeeded?.fault}
                  value={written}
                  onChange={(event) => setWritten(event.target.value)}
                  multiline
                  minRows={3}
                  fullWidth
                />
              )}
            </Stack>
          </DialogContent>
          {refusal && (
            <Alert severity="error" variant="outlined" sx={{ mx: 3, flexShrink: 0 }}>
              {refusal}
            </Alert>
          )}
          <DialogActions>
            <Button variant="outlined" onClick={close}>
              {asks ? say('Cancel') : say('Close')}
            </Button>
            {asks && (
              <Button type="submit" variant="contained" disabled={busy}>
                {act}
              </Button>
            )}
          </DialogActions>
        </Box>
      </Dialog>
    </>
  );
}

// what is asked scrolls between its heading and the buttons
const withinSight = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const;
