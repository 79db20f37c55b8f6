import { Box } from '@mui/material';
import { grouped } from '../foundation/format.ts';

interface Props {
  count: number | undefined;
  waiting: boolean;
  color?: string;
}

/** A figure at the start of a line, or the place where it will be. */
export const Counted = ({ count, waiting, color = 'primary.main' }: Props) => (
  <Box component="span" aria-busy={waiting} sx={{ ...figure, color }}>
    {count === undefined ? '' : grouped(String(count))}
  </Box>
);

const figure = {
  flex: 'none',
  minWidth: 64,
  whiteSpace: 'nowrap',
  textAlign: 'right',
  fontSize: '1.25rem',
  lineHeight: '24px',
  fontWeight: 600,
  letterSpacing: '-0.015em',
} as const;
