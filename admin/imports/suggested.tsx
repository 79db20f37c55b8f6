import { Typography } from '@mui/material';
import type { Because } from './mapping-api.ts';

const words: Record<Because, string> = {
  remembered: 'As last time',
  known: 'Known',
  similar: 'A guess: look whether it is right',
};

interface Props {
  because: Because | null;
  /** What is said where nothing is suggested. */
  none: string;
}

/** Why something is chosen already, or that somebody has to. */
export const Suggested = ({ because, none }: Props) => (
  <Typography
    component="span"
    variant="body2"
    sx={{
      color: because === 'similar' ? 'warning.main' : 'text.secondary',
      fontWeight: because === 'similar' ? 600 : 400,
    }}
  >
    {because ? words[because] : none}
  </Typography>
);
