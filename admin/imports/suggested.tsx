import { Typography } from '@mui/material';
import type { Because } from './mapping-api.ts';

const words: Record<Because, string> = {
  remembered: 'As last time',
  known: 'Known by its name',
  similar: 'A guess: look whether it is right',
};

/** Why something is chosen already. */
export const Suggested = ({ because }: { because: Because | null }) =>
  because && (
    <Typography
      component="span"
      variant="body2"
      sx={{
        color: because === 'similar' ? 'warning.main' : 'text.secondary',
        fontWeight: because === 'similar' ? 600 : 400,
      }}
    >
      {words[because]}
    </Typography>
  );
