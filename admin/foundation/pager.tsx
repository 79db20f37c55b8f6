import { Box, Button, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { say } from '../language/say.ts';
import { grouped } from './format.ts';

/** Which rows these are, out of how many, and the way to the others. */
export function Pager() {
  const { page, perPage, total, setPage, hasNextPage, hasPreviousPage } = useListContext();
  if (!total) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(page * perPage, total);
  return (
    <Box component="nav" aria-label={say('Pages')} sx={foot}>
      <Typography variant="body2" color="textSecondary" role="status">
        {say('%{from} to %{to} of %{total}', { from, to, total })}
      </Typography>
      {(hasNextPage || hasPreviousPage) && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            variant="outlined"
            size="small"
            disabled={!hasPreviousPage}
            onClick={() => setPage(page - 1)}
          >
            {say('Previous')}
          </Button>
          <Button
            variant="outlined"
            size="small"
            disabled={!hasNextPage}
            onClick={() => setPage(page + 1)}
          >
            {say('Next')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const _number = (count: number) => grouped(String(count));

const foot = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  minHeight: 56,
  px: { xs: 2, md: 2.5 },
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
} as const;
