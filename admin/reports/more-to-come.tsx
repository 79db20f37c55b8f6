import { Typography } from '@mui/material';
import { say } from '../language/say.ts';
import { areComing, type Made } from './still-coming.ts';

/** What stands above figures of which more may come. */
export function MoreToCome({ tables }: { tables: readonly Made[] }) {
  if (!areComing(tables)) return null;
  return (
    <Typography role="status" sx={{ maxWidth: '66ch' }}>
      {say(
        'Some figures came in only just now, and others may follow in the next minutes: they appear here by themselves.',
      )}
    </Typography>
  );
}
