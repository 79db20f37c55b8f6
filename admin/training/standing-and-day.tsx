import { Box } from '@mui/material';
import { fieldOf, resourceNamed, type ValueField } from '../foundation/declaration.ts';
import { formatted, shortDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { Standing, standings } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';

/** A standing towards training, and the one day that matters for it. */
export function StandingAndDay({ row }: { row: Row }) {
  const standing = String(row.standing);
  const kind = standings[standing];
  const field = fieldOf(resourceNamed('TrainingStanding'), 'standing') as ValueField;
  const words = formatted(field, standing);
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {kind ? <Standing {...kind} words={words} /> : words}
      <Box component="span" sx={{ display: 'block', mt: 0.5, fontSize: '0.875rem' }}>
        {dayOf(row)}
      </Box>
    </Box>
  );
}

/** Since when it is not met, else until when it is, or by when it must be. */
export function dayOf({ standing, until, outstandingSince }: Row): string {
  if (outstandingSince && standing === 'never')
    return say('Needed since %{day}', { day: shortDate(String(outstandingSince)) });
  if (outstandingSince) return say('Since %{day}', { day: shortDate(String(outstandingSince)) });
  if (!until) return standing === 'compliant' ? say('Does not run out') : '';
  const day = shortDate(String(until));
  return standing === 'dueSoon' ? say('By %{day}', { day }) : say('Until %{day}', { day });
}
