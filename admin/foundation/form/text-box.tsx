import { TextField } from '@mui/material';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { useInput } from 'react-admin';
import type { Choice } from '../declaration.ts';
import type { Check } from './checks.ts';
import { wordsOf } from './error-words.ts';
import { helpOf } from './help.tsx';

export interface BoxProps {
  source: string;
  label: ReactNode;
  helperText?: ReactNode;
  validate?: Check;
}

interface Props extends BoxProps {
  type?: HTMLInputTypeAttribute;
  inputMode?: 'numeric' | 'decimal';
  autoComplete?: string;
  multiline?: boolean;
  /** Makes it a list to choose from; the first entry stands for no value. */
  choices?: readonly (Choice & { lang?: string })[];
  format?: (value: never) => string;
  parse?: (typed: string) => unknown;
  narrow?: boolean;
}

/** One box to type into or to choose from: its label above, its help under the label. */
export function TextBox({ source, label, helperText, validate, format, parse, ...look }: Props) {
  const { id, field, fieldState } = useInput<unknown>({
    source,
    validate,
    format: format as (value: unknown) => string,
    parse,
  });
  const { type, inputMode, autoComplete = 'off', multiline, choices, narrow } = look;
  const { ref, ...bound } = field;
  return (
    <TextField
      {...bound}
      id={id}
      inputRef={ref}
      label={label}
      helperText={helpOf(wordsOf(fieldState.error?.message), helperText)}
      error={fieldState.invalid}
      type={type}
      multiline={multiline}
      minRows={3}
      select={Boolean(choices)}
      autoComplete={autoComplete}
      slotProps={{ select: { native: true }, htmlInput: { inputMode } }}
      sx={narrow ? { '& .MuiInputBase-root': { maxWidth: choices ? 320 : 260 } } : undefined}
    >
      {choices?.map((choice) => (
        <option key={choice.id} value={choice.id} lang={choice.lang}>
          {choice.name}
        </option>
      ))}
    </TextField>
  );
}
