import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { fieldOf, pathOf, type Resource } from '../foundation/declaration.ts';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { type SavedView, savedViews } from './use-views.ts';

interface Props {
  resource: Resource;
  /** The view that is changed; a new one, where there is none. */
  view?: SavedView;
  state: string;
  own: readonly SavedView[];
  onClose: () => void;
}

/** What a view is called, and who sees it. */
export function ViewDialog({ resource, view, state, own, onClose }: Props) {
  const { user } = useViewer();
  const id = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [sharedWith, setSharedWith] = useState(view?.sharedWith ?? '');
  const [refusal, setRefusal] = useState('');
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const roles = useSharable();
  const replaced = view ? undefined : own.find((each) => each.name === name.trim());
  const path = pathOf(savedViews);
  const attempt = async (act: () => Promise<unknown>, words: string) => {
    try {
      await act();
    } catch (error) {
      const { message, fields } = refusedFrom(error);
      return setRefusal([message, ...Object.values(fields)].join(' '));
    }
    await queryClient.invalidateQueries({ queryKey: [path] });
    notify(words, { type: 'success' });
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!name.trim()) return setRefusal(say('Give the view a name.'));
    const data = { name: name.trim(), state, sharedWith: sharedWith || null };
    const known = view ?? replaced;
    return attempt(async () => {
      if (known) await dataProvider.update(path, { id: known.id, data, previousData: known });
      else
        await dataProvider.create(path, {
          data: { ...data, list: resource.plural, owner: { id: user?.id } },
        });
      navigate({ search: state });
    }, say('View saved.'));
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <form onSubmit={save} noValidate>
        <DialogTitle id={id}>{view ? say('Change this view') : say('Save this view')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2.5}>
            <TextField
              label={say('Name')}
              helperText={
                replaced
                  ? say('You have a view of this name: saving replaces it.')
                  : say('What is shown above %{what}.', {
                      what: inSentence(resource.pluralLabel),
                    })
              }
              value={name}
              autoFocus
              onChange={({ target }) => setName(target.value)}
              slotProps={{ htmlInput: { maxLength: 60 } }}
            />
            <TextField
              select
              label={say('Who sees it')}
              helperText={say(
                'Each sees the rows that their own role includes. The words that you search and filter by are part of the view.',
              )}
              value={sharedWith}
              onChange={({ target }) => setSharedWith(target.value)}
              slotProps={{ select: { native: true } }}
            >
              <option value="">{say('Only you')}</option>
              {roles.map((role) => (
                <option key={role.id} value={role.id}>
                  {say('Everybody with the role %{role}', {
                    role: role.name.toLowerCase(),
                  })}
                </option>
              ))}
            </TextField>
            {refusal && (
              <Alert severity="error" variant="outlined">
                {refusal}
              </Alert>
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          {view && (
            <Button
              variant="text"
              color="error"
              sx={{ mr: 'auto' }}
              onClick={() =>
                attempt(
                  () => dataProvider.delete(path, { id: view.id, previousData: view }),
                  say('View deleted. The records in it stay.'),
                )
              }
            >
              {say('Delete this view')}
            </Button>
          )}
          <Button variant="outlined" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button variant="contained" type="submit">
            {say('Save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The roles that somebody may share a view with, as their grants say. */
function useSharable() {
  const { ability, user } = useViewer();
  const field = fieldOf(savedViews, 'sharedWith');
  const choices = (field.kind === 'value' && field.choices) || [];
  return choices.filter(({ id: sharedWith }) =>
    ability.can(
      'create',
      { __typename: savedViews.name, owner: { id: user?.id }, sharedWith },
      'sharedWith',
    ),
  );
}
