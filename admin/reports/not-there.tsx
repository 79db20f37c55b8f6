import { Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
import { isDay } from '../foundation/is-day.ts';
import { say } from '../language/say.ts';

interface Props {
  missing: string;
  times: readonly string[];
}

/** What stands where an address asks for a time that is not worked out: and which are. */
export function NotThere({ missing, times }: Props) {
  if (!missing || times.length === 0) return null;
  return (
    <Typography role="status" sx={{ maxWidth: '72ch' }}>
      {say('Nothing is worked out for %{day}.', {
        day: isDay(missing) ? longDate(missing) : `“${missing}”`,
      })}{' '}
      {say('Dates that are worked out: %{days}.', { days: times.map(longDate).join('; ') })}
    </Typography>
  );
}
