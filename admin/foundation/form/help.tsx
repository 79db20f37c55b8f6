import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What stands between a label and its box: what is wrong, then what to type. */
export const helpOf = (error: string | undefined, hint: ReactNode) =>
  (error || hint) && <Help error={error} hint={hint} />;

const Help = ({ error, hint }: { error?: string; hint?: ReactNode }) => (
  <>
    {error && (
      <Box component="span" className="error" sx={{ display: 'block' }}>
        {error}
      </Box>
    )}
    {hint && (
      <Box component="span" className="hint" sx={{ display: 'block' }}>
        {hint}
      </Box>
    )}
  </>
);
