import { TextField } from '@mui/material';

interface Props {
  label: string;
  /** What it is called to choose none, where that can be chosen. */
  none?: string;
  choices: readonly (readonly [value: string, called: string])[];
  chosen: string;
  /** What is wrong with what is chosen. */
  fault?: string;
  required?: boolean;
  onChoose: (value: string) => void;
}

/** One out of a short list, for a page of figures. */
export const ChoiceField = ({ label, none, choices, chosen, fault, required, onChoose }: Props) => (
  <TextField
    select
    label={label}
    value={chosen}
    required={required}
    error={Boolean(fault)}
    helperText={fault}
    onChange={({ target }) => onChoose(target.value)}
    slotProps={{
      select: { native: true },
      inputLabel: { shrink: true },
      htmlInput: { style: { textOverflow: 'ellipsis' } },
    }}
  >
    {none && <option value="">{none}</option>}
    {choices.map(([value, called]) => (
      <option key={value} value={value}>
        {called}
      </option>
    ))}
  </TextField>
);

/** How such choices stand side by side. */
export const choicesInARow = {
  display: 'grid',
  gridTemplateColumns: {
    xs: '1fr',
    sm: 'repeat(2, minmax(0, 260px))',
    lg: 'repeat(4, minmax(0, 260px))',
  },
  gap: 2,
  alignItems: 'end',
} as const;
