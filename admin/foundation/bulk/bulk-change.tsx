import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { Form } from 'react-admin';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import { sent, type Values } from '../../providers/data/changes.ts';
import { refusedFrom } from '../../providers/data/refused.ts';
import { fieldOf, type Resource } from '../declaration.ts';
import { writtenGroups } from '../fields-of-pages.ts';
import { Input } from '../form/input.tsx';
import { secondsToCallOff } from './deed.ts';

interface Props {
  resource: Resource;
  count: string;
  onChange: (patch: Values) => Promise<void>;
  onClose: () => void;
}

/** Sets one field of many rows to one value. */
export function BulkChange({ resource, count, onChange, onClose }: Props) {
  const { ability } = useViewer();
  const id = useId();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState('');
  const fields = writtenGroups(ability, resource, 'update').flatMap((group) => group.fields);
  const change = async (values: Values) => {
    const field = fieldOf(resource, name);
    const value = sent(field, values[name]) ?? null;
    if (value === null && !field.nullable)
      return setRefusal(`${field.label}: ${say('This is needed.')}`);
    try {
      await onChange({ [name]: value });
    } catch (error) {
      const { message, fields: wrong } = refusedFrom(error);
      setRefusal([message, ...Object.values(wrong)].join(' '));
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{say('Change %{what}', { what: count })}</DialogTitle>
      <Form
        key={name}
        record={{}}
        onSubmit={(values: Values) => change(values)}
        disableInvalidFormNotification
        noValidate
      >
        <DialogContent>
          <Stack spacing={3}>
            <TextField
              select
              label={say('Field')}
              helperText={say(
                'Every row gets the same value: all of them, or none. You have %{seconds} seconds to call it off.',
                { seconds: secondsToCallOff },
              )}
              value={name}
              onChange={({ target }) => setName(target.value)}
            >
              {fields.map((field) => (
                <MenuItem key={field.name} value={field.name}>
                  {field.label}
                </MenuItem>
              ))}
            </TextField>
            {name && <Input resource={resource} field={fieldOf(resource, name)} action="update" />}
            {refusal && (
              <Alert severity="error" variant="outlined">
                {refusal}
              </Alert>
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button variant="contained" type="submit" disabled={!name}>
            {say('Change')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
