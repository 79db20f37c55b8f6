import { Box, Button, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import type { Resource } from './declaration.ts';
import { inSentence } from './words.ts';

/** No rows: because filters leave none, or because there are none yet. */
export function EmptyList({ resource }: { resource: Resource }) {
  const { filterValues, setFilters } = useListContext();
  const { $parameters, ...narrowing } = filterValues;
  const what = inSentence(resource.pluralLabel);
  if (Object.keys(narrowing).length === 0) return <Words>No {what} that you can see yet.</Words>;
  return (
    <Words>
      No {what} match what you asked for. Remove a filter, or{' '}
      <Button
        variant="text"
        size="small"
        onClick={() => setFilters($parameters ? { $parameters } : {}, undefined, false)}
      >
        Clear all filters
      </Button>
    </Words>
  );
}

const Words = ({ children }: { children: React.ReactNode }) => (
  <Box sx={{ px: 2.5, py: 4 }}>
    <Typography role="status">{children}</Typography>
  </Box>
);
