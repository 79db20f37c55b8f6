import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { bar, chart, longest, name, withheld } from './bar-looks.ts';
import { BeforeBar, type Times, TimesKey } from './times.tsx';
import { withheldMark } from './withheld-mark.ts';

export interface Bar {
  key: string;
  label: string;
  /** Of a hundred; null where it is withheld. */
  value: number | null;
  /** What it is held against, drawn as a tick. */
  against?: number | null;
  /** The same at another time, where one is compared with: drawn under it as an outline; null where withheld. */
  before?: number | null;
}

interface Props {
  title: string;
  bars: readonly Bar[];
  /** What the bars and the ticks are of, where there are ticks. */
  signs?: { bar: string; tick: string };
  /** When the bars and the outlines under them are of, where two times are compared. */
  times?: Times;
}

/** Shares as bars from zero to the largest of them; the table under it has the same figures. */
export function ShareBars({ title, bars, signs, times }: Props) {
  const most = Math.max(
    1,
    ...bars.flatMap(({ value, against, before }) => [value ?? 0, against ?? 0, before ?? 0]),
  );
  const at = (value: number) => `${(value / most) * (signs ? longestOfTwo : longest)}%`;
  return (
    <Box sx={marked}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {signs && <SignsKey {...signs} />}
      {times && <TimesKey {...times} />}
      <Box
        role="img"
        aria-label={say('%{title}, as bars. The table has the same figures.', { title })}
      >
        {bars.map(({ key, label, value, against, before }) => (
          <Box key={key} sx={bar}>
            <Box component="span" sx={name}>
              {label}
            </Box>
            <Box>
              {value === null ? (
                <Box component="span" sx={withheld}>
                  {say('%{mark} withheld', { mark: withheldMark })}
                </Box>
              ) : (
                <svg width="100%" height="22" aria-hidden>
                  <rect x="0" y="2" width={at(value)} height="18" />
                  {against != null && <line x1={at(against)} x2={at(against)} y1="0" y2="22" />}
                  <text x={at(Math.max(value, against ?? 0))} dx="8" y="16">
                    {signs && <tspan className="ours">■ </tspan>}
                    {value}%
                    {against != null && (
                      <tspan dx="8" className="theirs">{`${tick} ${against}%`}</tspan>
                    )}
                  </text>
                </svg>
              )}
              {times && before !== undefined && <BeforeBar value={before} at={at} />}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** What is a bar, and what a tick: the figures beside them bear the same signs. */
const SignsKey = ({ bar: ours, tick: theirs }: { bar: string; tick: string }) => (
  <Typography variant="body2" sx={{ mb: 1 }}>
    <Box component="span" aria-hidden sx={{ color: 'primary.main' }}>
      ■
    </Box>{' '}
    {ours}
    <Box component="span" aria-hidden sx={{ ml: 2, fontWeight: 700 }}>
      {tick}
    </Box>{' '}
    {theirs}
  </Typography>
);

const tick = '❙';

// two figures stand at the end of the longest bar
const longestOfTwo = 56;

const marked = {
  ...chart,
  maxWidth: 760,
  '& svg': { display: 'block' },
  '& .ours': { fill: ({ palette }: Theme) => palette.primary.main },
  '& .theirs': { fontWeight: 400 },
  '& line': { stroke: ({ palette }: Theme) => palette.text.primary, strokeWidth: 3 },
} as const;
