import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useInput } from 'react-admin';
import { say } from '../../language/say.ts';
import type { Choice } from '../declaration.ts';
import { wordsOf } from './error-words.ts';
import { helpOf } from './help.tsx';
import type { BoxProps } from './text-box.tsx';

interface Props extends BoxProps {
  choices: readonly Choice[];
}

/** Several of a few choices. */
export function TickBoxes({ source, validate, choices, ...words }: Props) {
  const { field, fieldState } = useInput({ source, validate, format: (value) => value ?? [] });
  const chosen = field.value as string[];
  const toggled = (id: string, ticked: boolean) =>
    choices
      .map((choice) => choice.id)
      .filter((each) => (each === id ? ticked : chosen.includes(each)));
  return (
    <Group {...words} error={wordsOf(fieldState.error?.message)}>
      <FormGroup>
        {choices.map(({ id, name }, i) => (
          <FormControlLabel
            key={id}
            label={name}
            control={
              <Checkbox
                checked={chosen.includes(id)}
                onChange={(_, ticked) => field.onChange(toggled(id, ticked))}
                slotProps={{ input: { ref: i === 0 ? field.ref : undefined } }}
              />
            }
          />
        ))}
      </FormGroup>
    </Group>
  );
}

const answers = [
  { id: 'yes', name: say('Yes') },
  { id: 'no', name: say('No') },
];

/** Yes or no, or not said yet. */
export const YesOrNo = (props: BoxProps) => (
  <Choose
    {...props}
    choices={answers}
    format={(value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : '')}
    parse={(chosen) => chosen === 'yes'}
  />
);

interface ChooseProps extends Props {
  format?: (value: unknown) => string;
  parse?: (chosen: string) => unknown;
}

/** One of a few choices that are all in view. */
export function Choose({ source, validate, choices, format, parse, ...words }: ChooseProps) {
  const { field, fieldState } = useInput({ source, validate, format, parse });
  const { ref, ...bound } = field;
  return (
    <Group {...words} error={wordsOf(fieldState.error?.message)}>
      <RadioGroup row={choices.length < 4} {...bound}>
        {choices.map(({ id, name }, i) => (
          <FormControlLabel
            key={id}
            value={id}
            label={name}
            control={<Radio slotProps={{ input: { ref: i === 0 ? ref : undefined } }} />}
          />
        ))}
      </RadioGroup>
    </Group>
  );
}

interface GroupProps {
  label: ReactNode;
  helperText?: ReactNode;
  error?: string;
  children: ReactNode;
}

function Group({ label, helperText, error, children }: GroupProps) {
  const hint = useId();
  return (
    <FormControl
      component="fieldset"
      error={Boolean(error)}
      aria-describedby={error || helperText ? hint : undefined}
    >
      <FormLabel component="legend">{label}</FormLabel>
      {(error || helperText) && (
        <FormHelperText id={hint}>{helpOf(error, helperText)}</FormHelperText>
      )}
      {children}
    </FormControl>
  );
}
