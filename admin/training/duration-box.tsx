import { TextField } from '@mui/material';
import { useState } from 'react';
import { useInput } from 'react-admin';
import { wordsOf } from '../foundation/form/error-words.ts';
import { helpOf } from '../foundation/form/help.tsx';
import type { BoxProps } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { durationFrom, inWords } from './durations.ts';

/** A length of time as people write it: 3 years, 18 months, or P3Y. */
export function DurationBox({ source, label, helperText }: BoxProps) {
  const { id, field, fieldState } = useInput<unknown>({ source, validate: readable });
  const { ref, value, onChange, onBlur, name } = field;
  const [typed, setTyped] = useState(() => inWords(String(value ?? '')));
  return (
    <TextField
      id={id}
      name={name}
      label={label}
      value={typed}
      inputRef={ref}
      error={fieldState.invalid}
      helperText={helpOf(
        wordsOf(fieldState.error?.message),
        [helperText, say('Such as 3 years, 18 months or 90 days.')].filter(Boolean).join(' '),
      )}
      autoComplete="off"
      sx={narrow}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(durationFrom(target.value) ?? target.value);
      }}
      onBlur={() => {
        setTyped(inWords(String(value ?? '')));
        onBlur();
      }}
    />
  );
}

const readable = (value: unknown) =>
  !value || durationFrom(String(value))
    ? undefined
    : say('Write a length of time, such as 3 years, 18 months or 1 year 6 months.');

const narrow = { '& .MuiInputBase-root': { maxWidth: 260 } } as const;
