import { Stack, Typography } from '@mui/material';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { workOut } from './monthly-api.ts';

/** What stands where no month has been worked out yet, with a way to ask for it. */
export function NoneYet() {
  const { ability } = useViewer();
  return (
    <Stack spacing={2} sx={{ alignItems: 'start' }}>
      <Typography role="status">
        {say(
          'The figures of the last month end are not worked out yet. It is done in the night after a month ends, and at the first start at once: that takes some minutes.',
        )}
      </Typography>
      {ability.can('run', 'workOutMonthlyTables') && (
        <ActButton
          label={say('Work out the last month')}
          done={say('Asked for: it takes about half a minute. Come back to this page then.')}
          act={workOut}
        />
      )}
    </Stack>
  );
}
