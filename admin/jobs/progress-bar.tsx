import { Box, LinearProgress, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { jobLabel } from './job-label.ts';
import type { Watched } from './watch-run.ts';

type Props = Pick<Watched, 'job' | 'done' | 'total'>;

/** How far a run is: “3 of 12” over a bar, or only that it goes on where nobody knows how long. */
export function ProgressBar({ job, done, total }: Props) {
  const share = done !== null && total ? Math.min(100, Math.round((done / total) * 100)) : null;
  return (
    <Box sx={{ maxWidth: 420, width: '100%' }}>
      <Typography component="span" variant="body2">
        {share === null ? 'Not begun' : stepsOf(done ?? 0, total ?? 0)}
      </Typography>
      <LinearProgress
        aria-label={`Progress of ${jobLabel(job).toLowerCase()}`}
        variant="determinate"
        value={share ?? 0}
        sx={track}
      />
    </Box>
  );
}

const track = {
  mt: 0.5,
  height: 10,
  borderRadius: 1,
  border: 1,
  borderColor: ({ palette }: Theme) => palette.tokens.control,
  bgcolor: 'background.paper',
} as const;

/** “3 of 12”, or of a hundred “27 %”. */
export const stepsOf = (done: number, total: number) =>
  total === 100
    ? `${done} %`
    : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
