import { Typography } from '@mui/material';
import { say } from '../language/say.ts';
import type { Because } from './mapping-api.ts';

const words: Record<Because, string> = {
  remembered: say('As last time'),
  known: say('Known'),
  similar: say('A guess: look whether it is right'),
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
