import { Stack, Typography } from '@mui/material';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { workOutYears } from './outcomes-api.ts';

/** What stands where no year has been worked out yet, with a way to ask for it. */
export function YearNoneYet() {
  const { ability } = useViewer();
  return (
    <Stack spacing={2} sx={{ alignItems: 'start' }}>
      <Typography role="status" sx={{ maxWidth: '66ch' }}>
        {say(
          'Nothing is worked out of the last year yet. A year ends with March; it is worked out in the night after, and applications three months later. At the first start it is done at once: that takes some minutes.',
        )}
      </Typography>
      {ability.can('run', 'workOutYearlyTables') && (
        <ActButton
          label={say('Work out the last year')}
          done={say('Asked for: it takes about a minute. Come back to this page then.')}
          act={workOutYears}
        />
      )}
    </Stack>
  );
}
