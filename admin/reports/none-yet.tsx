import { Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { monthEndAfter, monthEndBefore } from '../../schema/foundation/report/month-ends.ts';
import { grouped, longDate } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import { WorkOutNow } from '../jobs/work-out-now.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Known } from './monthly-api.ts';

/** What stands where nothing is told of any month end: why, when it will be, and what to do meanwhile. */
export function NoneYet({ known }: { known: readonly Known[] }) {
  const { ability } = useViewer();
  const nothing = known.length === 0;
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: '66ch' }}>
      <Typography role="status">{noneWords(known)}</Typography>
      {nothing && ability.can('read', 'ImportFile') && (
        <Link to="/bring-in">{say('Bring in who works here and what they have said')}</Link>
      )}
      {nothing ? (
        <WorkOutNow job="workOutMonthlyTables" label={say('Work out the last month')} />
      ) : (
        ability.can('run', 'NonDisclosure') && (
          <Link to="/non-disclosure">
            {say('How many have said is in the non-disclosure list')}
          </Link>
        )
      )}
    </Stack>
  );
}

/** Why there is nothing to show of any month end, and when there will be. */
export function noneWords(known: readonly Known[]): string {
  const [latest] = known;
  const last = latest?.month ?? monthEndBefore(today());
  const next = longDate(monthEndAfter(last));
  if (!latest)
    return say(
      'Nothing is worked out of a month end yet. Where nobody had said anything of themselves by %{last}, there is nothing to work out of that month: whoever has by %{next} is counted in the night after it. At the first start it is done at once: that takes some minutes.',
      { last: longDate(last), next },
    );
  const counted = known.filter(({ month }) => month === last).map(({ people }) => people);
  return say(
    'On %{last} %{people} people were counted. What people are is not told of fewer than 150, nor where it would tell of a handful or took too long to find out. The next month end is %{next}, worked out in the night after it.',
    { last: longDate(last), people: grouped(String(Math.max(...counted))), next },
  );
}
