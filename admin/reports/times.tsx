import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { withheld } from './bar-looks.ts';
import { perCent } from './per-cent.ts';
import { pointsOf } from './points.ts';
import { withheldMark } from './withheld-mark.ts';

/** Two times that are compared, as they are written. */
export interface Times {
  now: string;
  before: string;
}

/** Which bars are of which time. */
export const TimesKey = ({ now, before }: Times) => (
  <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
    {say('Filled: %{now}. Outlined: %{before}.', { now, before })}
  </Typography>
);

/** A share at another time, under the bar of this one. */
export function BeforeBar({ value, at }: { value: number | null; at: (value: number) => string }) {
  if (value === null)
    return (
      <Box sx={{ mt: 0.5 }}>
        <Box component="span" sx={withheld}>
          {say('%{mark} withheld', { mark: withheldMark })}
        </Box>
      </Box>
    );
  return (
    <Box component="svg" width="100%" height="18" aria-hidden sx={outlined}>
      <rect x="1" y="2" width={at(value)} height="12" />
      <text x={at(value)} dx="9" y="13">
        {value}%
      </text>
    </Box>
  );
}

/** A share beside what it was, and by how many points it is another. */
export function ShareThen({ share, before }: { share: number | null; before: number | null }) {
  if (before === null) return <>–</>;
  // shares have one figure after the point: their difference has no more
  const points = share === null ? null : Math.round(10 * (share - before)) / 10;
  return (
    <>
      {perCent(before)}
      {points !== null && (
        <Typography
          component="span"
          variant="body2"
          color="textSecondary"
          sx={{ display: 'block' }}
        >
          {points === 0 ? say('as before') : pointsOf(points)}
        </Typography>
      )}
    </>
  );
}

const outlined = {
  '&& rect': {
    fill: 'none',
    stroke: ({ palette }: Theme) => palette.primary.main,
    strokeWidth: 2,
  },
  '&& text': { fill: ({ palette }: Theme) => palette.text.secondary, fontWeight: 400 },
} as const;
