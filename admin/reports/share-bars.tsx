import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { bar, chart, longest, name, withheld } from './bar-looks.ts';
import { withheldMark } from './withheld-mark.ts';

export interface Bar {
  key: string;
  label: string;
  /** Of a hundred; null where it is withheld. */
  value: number | null;
  /** What it is held against, drawn as a tick. */
  against?: number | null;
}

/** Shares as bars from zero to the largest of them; the table under it has the same figures. */
export function ShareBars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.flatMap(({ value, against }) => [value ?? 0, against ?? 0]));
  const at = (value: number) => `${(value / most) * longest}%`;
  return (
    <Box sx={marked}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        role="img"
        aria-label={say('%{title}, as bars. The table has the same figures.', { title })}
      >
        {bars.map(({ key, label, value, against }) => (
          <Box key={key} sx={bar}>
            <Box component="span" sx={name}>
              {label}
            </Box>
            {value === null ? (
              <Box component="span" sx={withheld}>
                {say('%{mark} withheld', { mark: withheldMark })}
              </Box>
            ) : (
              <svg width="100%" height="22" aria-hidden>
                <rect x="0" y="2" width={at(value)} height="18" />
                {against != null && <line x1={at(against)} x2={at(against)} y1="0" y2="22" />}
                <text x={at(Math.max(value, against ?? 0))} dx="8" y="16">
                  {value}%
                </text>
              </svg>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const marked = {
  ...chart,
  maxWidth: 760,
  '& line': { stroke: ({ palette }: Theme) => palette.text.primary, strokeWidth: 3 },
} as const;
