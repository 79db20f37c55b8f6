import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';

/** Stands where a value is that the reader may not see on this row: deliberate, not broken. */
export const Withheld = () => (
  <Box component="span" title={say('Your role does not include this on this record.')} sx={mark}>
    <VisibilityOffOutlined aria-hidden />
    <span>{say('Withheld')}</span>
  </Box>
);

const mark = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.75,
  px: 1,
  borderRadius: '4px',
  fontSize: '0.875rem',
  lineHeight: '22px',
  fontWeight: 600,
  color: 'info.main',
  whiteSpace: 'nowrap',
  background: ({ palette }: Theme) =>
    `repeating-linear-gradient(135deg, transparent 0 5px, ${palette.tokens.hatch} 5px 6px)`,
  '& > *': { bgcolor: 'background.paper' },
  '& span': { px: 0.5 },
  '& svg': { fontSize: 16 },
} as const;
