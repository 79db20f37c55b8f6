import { Box, Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { sayServed } from '../language/served.ts';
import { StandingAndDay } from '../training/standing-and-day.tsx';

/** Where somebody stands and why; several requirements under each other. */
export function Stands({ rows, none }: { rows: readonly Row[]; none: string }) {
  if (rows.length === 0)
    return (
      <Typography variant="caption" color="textSecondary">
        {none}
      </Typography>
    );
  return rows.map((row) => (
    <Box key={row.id} sx={{ '& + &': { mt: 1 } }}>
      <StandingAndDay row={row} />
      <Typography variant="caption" component="p" color="textSecondary">
        {sayServed(String(row.reason))}
      </Typography>
    </Box>
  ));
}

/** Whether some of it is missing. */
export const isMissing = (rows: readonly Row[]) =>
  rows.some(({ standing }) => standing === 'lapsed' || standing === 'never');
