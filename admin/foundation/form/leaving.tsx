import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useEffect, useId } from 'react';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router-dom';
import { say } from '../../language/say.ts';
import type { Field } from '../declaration.ts';
import { inSentence } from '../words.ts';
import { tellUnsaved } from './unsaved.ts';

interface Props {
  fields: readonly Field[];
  /** Whether everything has been saved. */
  saved: boolean;
  onDiscard: () => void;
}

/** Asks whoever leaves a form with something in it that is not saved. */
export function Leaving({ fields, saved, onDiscard }: Props) {
  const id = useId();
  const { dirtyFields } = useFormState();
  const typed = fields.filter(({ name }) => name in dirtyFields);
  const unsaved = !saved && typed.length > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    tellUnsaved(unsaved);
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      tellUnsaved(false);
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  const lost = typed.filter(({ specialCategory }) => specialCategory);
  return (
    <Dialog open onClose={blocker.reset} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{say('Leave without saving')}</DialogTitle>
      <DialogContent>
        <Typography>
          {say(
            'What you typed is not saved. This browser keeps it for when you come back, until you sign out.',
          )}
        </Typography>
        {lost.length > 0 && (
          <Typography sx={{ mt: 1 }}>
            {say('It keeps nothing of %{fields}: that may say something private of a person.', {
              fields: lost.map(({ label }) => inSentence(label)).join(', '),
            })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button
          variant="outlined"
          onClick={() => {
            onDiscard();
            blocker.proceed();
          }}
        >
          {say('Discard it and leave')}
        </Button>
        <Button variant="outlined" onClick={() => blocker.proceed()}>
          {say('Leave')}
        </Button>
        <Button variant="contained" autoFocus onClick={() => blocker.reset()}>
          {say('Stay here')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
