import { Box } from '@mui/material';
import { useId } from 'react';
import { say } from '../language/say.ts';
import { bar, chart, longest, name, withheld } from './bar-looks.ts';
import { type Figures, inWords } from './figures.ts';
import { fills, lookOf, Patterns, SeriesKey } from './series.tsx';
import { withheldMark } from './withheld-mark.ts';

interface Props {
  title: string;
  figures: Figures;
}

/** Shares by two things: a bar for each that is shown, row by row, and one for all of a row that are withheld. */
export function GroupedBars({ title, figures: { columns, lines } }: Props) {
  const id = useId();
  return (
    <Box
      role="img"
      aria-label={say('%{title}, as bars. The table has the same figures.', { title })}
      sx={{ ...chart, maxWidth: 900, '& svg': { display: 'block' }, ...fills(id) }}
    >
      <Patterns id={id} />
      <SeriesKey series={columns} />
      {lines.map(({ key, label, cells }) => (
        <Box key={key} sx={{ ...bar, py: 1 }}>
          <Box component="span" sx={name}>
            {label}
          </Box>
          <Box>
            {cells.map((cell, i) =>
              cell && cell.value !== null ? (
                <Share key={columns[i]!.key} value={cell.value} look={lookOf(i)} />
              ) : null,
            )}
            {cells.some((cell) => cell?.value === null) && (
              <Box component="span" sx={{ ...withheld, display: 'block', my: 0.25 }}>
                {say('%{mark} withheld', { mark: withheldMark })}
              </Box>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const Share = ({ value, look }: { value: number; look: string }) => (
  <svg width="100%" height="20" aria-hidden>
    <rect className={look} x="1" y="2" width={`${(value / 100) * longest}%`} height="16" />
    <text x={`${(value / 100) * longest}%`} dx="9" y="15">
      {inWords(value, true)}
    </text>
  </svg>
);
