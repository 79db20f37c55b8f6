import { Box, Radio, RadioGroup, Typography } from '@mui/material';
import { useId } from 'react';
import type { Field, Resource } from '../foundation/declaration.ts';
import type { Conflict } from '../foundation/form/use-save.ts';
import type { Row } from '../foundation/may.ts';
import { Value } from '../foundation/value.tsx';
import { say } from '../language/say.ts';
import { Typed } from './typed-value.tsx';

export type Version = 'typed' | 'now';

interface Props {
  resource: Resource;
  field: Field;
  conflict: Conflict;
  typedHere: boolean;
  contested: boolean;
  kept: Version;
  onKeep: (version: Version) => void;
}

/** One field twice: what was typed here, and what is saved now. */
export function TwoVersions({ resource, field, conflict, kept, onKeep, ...difference }: Props) {
  const id = useId();
  const { typedHere, contested } = difference;
  const { now, typed } = conflict;
  return (
    <Box sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3" id={id}>
        {field.label}
      </Typography>
      {contested && (
        <Typography variant="caption" sx={{ fontWeight: 600, color: 'warning.main' }}>
          {say('You both changed this.')}
        </Typography>
      )}
      <RadioGroup
        aria-labelledby={id}
        value={kept}
        onChange={(_, version) => onKeep(version as Version)}
        sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, gap: 1.5, mt: 1 }}
      >
        <Choice
          version="typed"
          words={typedHere ? say('What you typed') : say('As you opened it')}
          chosen={kept === 'typed'}
        >
          <Typed {...{ resource, field }} row={typed as Row} />
        </Choice>
        <Choice version="now" words={say('Saved now')} chosen={kept === 'now'}>
          <Value {...{ resource, field }} row={now} whole />
        </Choice>
      </RadioGroup>
    </Box>
  );
}

interface ChoiceProps {
  version: Version;
  words: string;
  chosen: boolean;
  children: React.ReactNode;
}

const Choice = ({ version, words, chosen, children }: ChoiceProps) => (
  <Box
    component="label"
    sx={{
      ...choice,
      borderColor: chosen ? 'primary.main' : 'divider',
      bgcolor: chosen ? 'action.selected' : undefined,
    }}
  >
    <Radio value={version} size="small" sx={{ p: 0.25 }} />
    <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography component="span" variant="caption" sx={{ display: 'block', fontWeight: 600 }}>
        {words}
      </Typography>
      {children}
    </Box>
  </Box>
);

const choice = {
  display: 'flex',
  gap: 1,
  p: 1.5,
  border: 1,
  borderRadius: 1,
  cursor: 'pointer',
} as const;
