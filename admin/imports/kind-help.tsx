import { Box, Typography } from '@mui/material';
import { say } from '../language/say.ts';
import type { Kind } from './import-api.ts';

/** The columns that a file may have, for whoever prepares one. */
export function KindHelp({ kind }: { kind: Kind }) {
  if (kind.columns.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 3 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, color: 'primary.main' }}>
        {say('The columns it can have')}
      </Box>
      <Box component="dl" sx={{ m: 0, mt: 1.5 }}>
        {kind.columns.map(({ title, help, required }) => (
          <Box key={title} sx={{ mb: 1 }}>
            <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
              {required ? title : `${title} ${say('(optional)')}`}
            </Typography>
            <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
              {help}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
