import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { withheld } from './bar-looks.ts';
import { percent } from './pay-words.ts';

interface Group {
  key: string;
  label: string;
  bars: readonly {
    label: string;
    /** In per cent, below nought to the left. */
    gap: string | null;
    /** What is said where there is none. */
    instead: string;
  }[];
}

/** Two gaps of each group as bars from nought: the first solid, the second outlined; the table has the same figures. */
export function GapBars({ title, groups }: { title: string; groups: readonly Group[] }) {
  const values = groups.flatMap(({ bars }) => bars.map(({ gap }) => Number(gap ?? 0)));
  const least = Math.min(0, ...values);
  const span = Math.max(1, Math.max(0, ...values) - least);
  // room for the figure beside the longest bar
  const at = (value: number) => `${((value - least) / span) * 78}%`;
  return (
    <Box
      role="img"
      aria-label={say('%{title}, as bars. The table has the same figures.', { title })}
      sx={chart}
    >
      {groups.map(({ key, label, bars }) => (
        <Box key={key} sx={{ mb: 1.5 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {label}
          </Typography>
          {bars.map(({ label: measure, gap, instead }, i) => {
            const value = Number(gap ?? 0);
            return (
              <Box key={measure} sx={line}>
                <Typography component="span" variant="body2" color="textSecondary">
                  {measure}
                </Typography>
                {gap === null ? (
                  <Box component="span" sx={withheld}>
                    {instead}
                  </Box>
                ) : (
                  <svg width="100%" height="20" aria-hidden>
                    <rect
                      x={at(Math.min(0, value))}
                      y="3"
                      width={`${(Math.abs(value) / span) * 78}%`}
                      height="14"
                      className={i === 0 ? undefined : 'second'}
                    />
                    <text x={at(Math.max(0, value))} dx="8" y="15">
                      {percent(gap)}
                    </text>
                  </svg>
                )}
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}

const chart = {
  px: { xs: 2, md: 2.5 },
  pt: 1.5,
  pb: 1,
  maxWidth: 760,
  '& rect': { fill: ({ palette }: Theme) => palette.primary.main },
  '& rect.second': {
    fill: 'transparent',
    stroke: ({ palette }: Theme) => palette.primary.main,
    strokeWidth: 2,
  },
  '& text': { fill: ({ palette }: Theme) => palette.text.primary, fontSize: '0.875rem' },
} as const;

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '200px minmax(0, 1fr)' },
  alignItems: 'center',
} as const;
