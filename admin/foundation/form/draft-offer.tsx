import { Box, Button, Typography } from '@mui/material';
import { useId } from 'react';
import { say } from '../../language/say.ts';
import { whenInWords } from '../format.ts';

interface Props {
  begunAt: string;
  /** Whether the record has been saved by somebody since. */
  outdated: boolean;
  onCarryOn: () => void;
  onDiscard: () => void;
}

/** Offers back what was typed before and never saved. */
export function DraftOffer({ begunAt, outdated, onCarryOn, onDiscard }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={panel}>
      <Typography id={id} variant="h2">
        {say('You began changing this %{when}', { when: whenInWords(begunAt) })}
      </Typography>
      <Typography sx={{ mt: 0.5 }}>
        {outdated
          ? say('It has been saved since, so you choose field by field what to keep.')
          : say('What you typed was not saved. This browser has kept it for you.')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button variant="outlined" onClick={onCarryOn}>
          {outdated ? say('Compare and choose') : say('Carry on with it')}
        </Button>
        <Button variant="outlined" onClick={onDiscard}>
          {say('Discard it')}
        </Button>
      </Box>
    </Box>
  );
}

const panel = {
  p: 2.5,
  mb: 4,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderLeft: 4,
  borderLeftColor: 'primary.main',
  borderRadius: 1,
} as const;
