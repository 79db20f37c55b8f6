import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import type { Parameter } from '../foundation/declaration.ts';
import { say } from '../language/say.ts';
import type { Asked } from './asked.ts';
import type { Dimension, Report } from './report.ts';

interface Props {
  report: Report;
  asked: Asked;
  onAsk: (change: (now: Asked) => Asked) => void;
}

/** What a report is asked for: its parameters, and what its figures are broken down by. */
export function Controls({ report, asked, onAsk }: Props) {
  const { parameters, dimensions } = report;
  const [rows, columns] = asked.by;
  const others = dimensions.filter((each) => each !== rows);
  const named = (name: string) => dimensions.filter((each) => each.name === name);
  return (
    <Box role="group" aria-label={say('What is asked for')} sx={controls}>
      {parameters.map((parameter) => (
        <Given
          key={parameter.name}
          parameter={parameter}
          value={asked.parameters[parameter.name] ?? ''}
          onGive={(value) =>
            onAsk((now) => ({
              ...now,
              parameters: { ...now.parameters, [parameter.name]: value },
            }))
          }
        />
      ))}
      {dimensions.length > 1 && rows && (
        <>
          <Choice
            label={say('Broken down by')}
            choices={dimensions}
            chosen={rows.name}
            onChoose={(name) =>
              // the other way round, where both are the same
              onAsk((now) => ({ ...now, by: [...named(name), ...swapped(now.by, name)] }))
            }
          />
          <Choice
            label={say('And by')}
            none={say('Nothing else')}
            choices={others}
            chosen={columns?.name ?? ''}
            onChoose={(name) =>
              onAsk((now) => ({ ...now, by: [...now.by.slice(0, 1), ...named(name)] }))
            }
          />
        </>
      )}
    </Box>
  );
}

/** What the columns are when the rows become something else. */
function swapped([rows, columns]: readonly Dimension[], next: string): Dimension[] {
  if (!rows || !columns) return [];
  return [columns.name === next ? rows : columns];
}

interface GivenProps {
  parameter: Parameter;
  value: string;
  onGive: (value: string) => void;
}

function Given({ parameter: { name, label, scalar, description }, value, onGive }: GivenProps) {
  // a day that is being typed is not one yet
  const [typed, setTyped] = useState<string | null>(null);
  const isDay = scalar === 'Date';
  return (
    <TextField
      label={isDay && name === 'on' ? say('As at') : label}
      title={description}
      type={isDay ? 'date' : 'text'}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value) onGive(target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface ChoiceProps {
  label: string;
  /** What it is called to choose none, where that can be chosen. */
  none?: string;
  choices: readonly Dimension[];
  chosen: string;
  onChoose: (name: string) => void;
}

const Choice = ({ label, none, choices, chosen, onChoose }: ChoiceProps) => (
  <TextField
    select
    label={label}
    value={chosen}
    onChange={({ target }) => onChoose(target.value)}
    slotProps={{ select: { native: true } }}
  >
    {none && <option value="">{none}</option>}
    {choices.map(({ name, label: called }) => (
      <option key={name} value={name}>
        {called}
      </option>
    ))}
  </TextField>
);

const controls = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 220px))' },
  gap: 2,
  alignItems: 'end',
} as const;
