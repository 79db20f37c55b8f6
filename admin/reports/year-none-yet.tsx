import { Stack, Typography } from '@mui/material';
import { WorkOutNow } from '../jobs/work-out-now.tsx';
import { say } from '../language/say.ts';

/** What stands where no year has been worked out yet, with a way to ask for it. */
export function YearNoneYet() {
  return (
    <Stack spacing={2} sx={{ alignItems: 'start' }}>
      <Typography role="status" sx={{ maxWidth: '66ch' }}>
        {say(
          'Nothing is worked out of the last year yet. A year ends with March; it is worked out in the night after, and applications three months later. At the first start it is done at once: that takes some minutes. Of a year in which nobody who is counted has said anything of themselves there is nothing to work out.',
        )}
      </Typography>
      <WorkOutNow job="workOutYearlyTables" label={say('Work out the last year')} />
    </Stack>
  );
}
