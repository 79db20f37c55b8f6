import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { withheldMark } from './withheld-mark.ts';

/** A figure that is withheld: one mark for all, read aloud as a word. */
export const WithheldFigure = () => (
  <Box component="span" role="img" aria-label={say('withheld')} title={why()} sx={mark}>
    <span aria-hidden>{withheldMark}</span>
  </Box>
);

const why = () =>
  say('Withheld: with this figure somebody could be told of. Nought may be behind it too.');

const mark = {
  display: 'inline-block',
  px: 1,
  borderRadius: '4px',
  lineHeight: '22px',
  fontWeight: 600,
  color: 'info.main',
  background: ({ palette }: Theme) =>
    `repeating-linear-gradient(135deg, transparent 0 5px, ${palette.tokens.hatch} 5px 6px)`,
  '& > span': { bgcolor: 'background.paper', px: 0.5 },
} as const;
