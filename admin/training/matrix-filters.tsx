import { Box, TextField } from '@mui/material';
import { useId } from 'react';
import { type Choice, fieldOf, resourceNamed, type ValueField } from '../foundation/declaration.ts';
import { say } from '../language/say.ts';
import type { Choices, Narrowed } from './matrix-api.ts';

interface Props {
  choices: Choices | undefined;
  narrowed: Narrowed;
  onNarrow: (change: Partial<Narrowed>) => void;
}

/** What the matrix is narrowed to: a day, a name, an area with all below it, a footing, a requirement. */
export function MatrixFilters({ choices, narrowed, onNarrow }: Props) {
  const { areas = [], requirements = [] } = choices ?? {};
  return (
    <Box role="group" aria-label={say('What is shown')} sx={row}>
      <TextField
        label={say('As at')}
        type="date"
        value={narrowed.on}
        onChange={({ target }) => target.value && onNarrow({ on: target.value })}
      />
      <TextField
        label={say('Name')}
        defaultValue={narrowed.name}
        onBlur={({ target }) => onNarrow({ name: target.value.trim() })}
        onKeyDown={(event) => {
          if (event.key === 'Enter')
            onNarrow({ name: event.currentTarget.querySelector('input')!.value.trim() });
        }}
      />
      <Chosen
        label={say('Area')}
        none={say('All that you see')}
        choices={areas.filter(({ closedOn }) => closedOn === null)}
        value={narrowed.area}
        onChoose={(area) => onNarrow({ area })}
      />
      <Chosen
        label={say('Engagement')}
        none={say('All')}
        choices={choicesOf('Employee', 'engagement')}
        value={narrowed.engagement}
        onChoose={(engagement) => onNarrow({ engagement })}
      />
      <Chosen
        label={say('Requirement')}
        none={say('All')}
        choices={requirements}
        value={narrowed.requirement}
        onChoose={(requirement) => onNarrow({ requirement })}
      />
      <Chosen
        label={say('Standing')}
        none={say('All')}
        choices={choicesOf('TrainingStanding', 'standing')}
        value={narrowed.standing}
        onChoose={(standing) => onNarrow({ standing })}
      />
    </Box>
  );
}

interface ChosenProps {
  label: string;
  none: string;
  choices: readonly Choice[];
  value: string;
  onChoose: (value: string) => void;
}

function Chosen({ label, none, choices, value, onChoose }: ChosenProps) {
  const id = useId();
  return (
    <TextField
      id={id}
      select
      label={label}
      value={choices.some((each) => each.id === value) ? value : ''}
      onChange={({ target }) => onChoose(target.value)}
      slotProps={{ select: { native: true } }}
    >
      <option value="">{none}</option>
      {choices.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </TextField>
  );
}

const choicesOf = (resource: string, field: string): readonly Choice[] =>
  (fieldOf(resourceNamed(resource), field) as ValueField).choices ?? [];

const row = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
  gap: 2,
  alignItems: 'end',
} as const;
