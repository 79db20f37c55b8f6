import { TextField } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  /** Who listens hears it; who looks sees it above the column. */
  label: string;
  value: string;
  wrong?: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}

/** A list to choose from in a row of a table. */
export const Choose = ({ label, value, wrong, onChoose, children }: Props) => (
  <TextField
    select
    value={value}
    error={Boolean(wrong)}
    helperText={wrong}
    onChange={({ target }) => onChoose(target.value)}
    slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    sx={{ maxWidth: 320, minWidth: { md: 200 } }}
  >
    {children}
  </TextField>
);
