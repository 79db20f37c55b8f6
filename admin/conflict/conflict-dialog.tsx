import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useId, useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Resource } from '../foundation/declaration.ts';
import { setField } from '../foundation/form/set-field.ts';
import type { Conflict } from '../foundation/form/use-save.ts';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import type { Values } from '../providers/data/changes.ts';
import { differences } from './differences.ts';
import { TwoVersions, type Version } from './two-versions.tsx';
import { whoSaved } from './who-saved.ts';

interface Props {
  resource: Resource;
  conflict: Conflict;
  onKeep: (values: Values, now: Row) => Promise<Record<string, string> | undefined>;
  onBack: () => void;
}

/** Somebody saved the record while it was being edited here: both versions, field by field. */
export function ConflictDialog({ resource, conflict, onKeep, onBack }: Props) {
  const id = useId();
  const { setValue, setError } = useFormContext<Record<string, unknown>>();
  const { now, typed } = conflict;
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const differing = useMemo(() => differences(resource, conflict), [resource, conflict]);
  const [kept, setKept] = useState<Record<string, Version>>({});
  const versionOf = (name: string, usual: Version) => kept[name] ?? usual;
  const save = async () => {
    const values: Record<string, unknown> = { ...typed };
    for (const { field, usual } of differing) {
      if (versionOf(field.name, usual) === 'typed') continue;
      values[field.name] = now[field.name];
      setField(setValue, field, now[field.name]);
    }
    const errors = (await onKeep(values, now)) ?? {};
    for (const [name, message] of Object.entries(errors)) setError(name, { message });
  };
  const backOnEscape = (_: object, reason: string) => {
    if (reason === 'escapeKeyDown') onBack();
  };
  return (
    <Dialog
      open
      onClose={backOnEscape}
      aria-labelledby={id}
      maxWidth="md"
      fullWidth
      fullScreen={phone}
    >
      <DialogTitle id={id}>
        {conflict.drafted
          ? say('This has been saved since you began changing it')
          : say('%{change}, while you were editing', { change: whoSaved(conflict.change) })}
      </DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '66ch' }}>
          {differing.length === 0
            ? say('They typed the same as you: there is nothing to choose.')
            : say('Nothing that you typed is lost. Choose what to keep for each field, then save.')}
        </Typography>
        {differing.map(({ field, usual, ...difference }) => (
          <TwoVersions
            key={field.name}
            {...{ resource, field, conflict, ...difference }}
            kept={versionOf(field.name, usual)}
            onKeep={(version) => setKept({ ...kept, [field.name]: version })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onBack}>
          {say('Back to the form')}
        </Button>
        <Button variant="contained" onClick={save}>
          {say('Save what I have chosen')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
