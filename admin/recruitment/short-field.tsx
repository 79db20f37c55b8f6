import { TextField } from '@mui/material';
import { useId } from 'react';
import type { Choice } from '../foundation/declaration.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices?: readonly Choice[];
  type?: 'date';
  /** The last day that can be chosen. */
  latest?: string;
  multiline?: boolean;
  help?: string;
}

/** One input of a short task. */
export function ShortField({ label, value, onChange, choices, latest, help, ...look }: Props) {
  const id = useId();
  return (
    <TextField
      id={id}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      select={Boolean(choices)}
      minRows={look.multiline ? 3 : undefined}
      helperText={help}
      autoComplete="off"
      slotProps={{ select: { native: true }, htmlInput: { max: latest } }}
      {...look}
    >
      {choices?.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </TextField>
  );
}
