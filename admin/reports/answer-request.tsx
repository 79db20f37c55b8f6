import {
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
  Typography,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { say } from '../language/say.ts';
import type { Ending, Request } from './save-as.ts';

interface Props {
  onClose: () => void;
  onSave: (ending: Ending, request: Request) => void;
}

/** What was asked for from outside, so that the file says so; the figures are those that everybody gets. */
export function AnswerRequest({ onClose, onSave }: Props) {
  const id = useId();
  const [reference, setReference] = useState('');
  const [fault, setFault] = useState('');
  const [asked, setAsked] = useState('');
  const [ending, setEnding] = useState<Ending>('html');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reference.trim()) return setFault(say('Write the reference of the request.'));
    onSave(ending, { reference: reference.trim(), asked: asked.trim() });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{say('Answer to an information request')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <Typography>
              {say(
                'The file has no more than the figures on this page, with what is withheld left out, and says why. Ask for no other figures: two answers that differ a little could tell of somebody.',
              )}
            </Typography>
            <TextField
              label={say('Reference of the request')}
              value={reference}
              onChange={({ target }) => {
                setReference(target.value);
                setFault('');
              }}
              error={fault !== ''}
              helperText={fault}
              required
            />
            <TextField
              label={say('What was asked (optional)')}
              value={asked}
              onChange={({ target }) => setAsked(target.value)}
              multiline
              minRows={2}
            />
            <RadioGroup
              aria-label={say('Kind of file')}
              value={ending}
              onChange={(_event, value) => setEnding(value as Ending)}
            >
              <FormControlLabel value="html" control={<Radio />} label={say('Web page')} />
              <FormControlLabel value="ods" control={<Radio />} label={say('Spreadsheet (ODS)')} />
            </RadioGroup>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {say('Save the answer')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
