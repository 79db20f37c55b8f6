import { Box } from '@mui/material';
import { useId } from 'react';
import { grouped } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { bar, chart, longest, name, withheld } from './bar-looks.ts';
import type { Figures, Line } from './figures.ts';
import { fills, lookOf, Patterns, SeriesKey } from './series.tsx';
import { withheldMark } from './withheld-mark.ts';

interface Props {
  title: string;
  figures: Figures;
}

/** Counts by two things, one bar a row: its parts end to end, and what is withheld of it after them. */
export function StackedBars({ title, figures: { columns, lines } }: Props) {
  const id = useId();
  const most = Math.max(1, ...lines.map(shownOf));
  return (
    <Box
      role="img"
      aria-label={say('%{title}, as bars. The table has the same figures.', { title })}
      sx={{ ...chart, maxWidth: 900, '& svg': { display: 'block' }, ...fills(id) }}
    >
      <Patterns id={id} />
      <SeriesKey series={columns} />
      {lines.map((line) => (
        <Box key={line.key} sx={bar}>
          <Box component="span" sx={name}>
            {line.label}
          </Box>
          <Parts line={line} most={most} />
        </Box>
      ))}
    </Box>
  );
}

function Parts({ line, most }: { line: Line; most: number }) {
  const all = shownOf(line);
  const isWhole = line.cells.every((cell) => cell?.value !== null);
  // what is withheld takes all that is left of the width
  const room = isWhole ? 100 : (all / most) * longest;
  const at = (people: number) =>
    `${all && (people / all) * (isWhole ? (all / most) * longest : 100)}%`;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: isWhole || all === 0 ? 0 : 0.5 }}>
      {(all > 0 || isWhole) && (
        <svg width={`${room}%`} height="22" aria-hidden>
          {line.cells.map((cell, i) =>
            cell?.value ? (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the same in every line
                key={i}
                className={lookOf(i)}
                x={at(shownOf({ cells: line.cells.slice(0, i) }))}
                y="3"
                width={at(cell.value)}
                height="16"
              />
            ) : null,
          )}
          {isWhole && (
            <text x={at(all)} dx="8" y="16">
              {grouped(String(all))}
            </text>
          )}
        </svg>
      )}
      {!isWhole && (
        <Box component="span" sx={{ ...withheld, flex: 1, whiteSpace: 'nowrap' }}>
          {say('%{mark} withheld', { mark: withheldMark })}
        </Box>
      )}
    </Box>
  );
}

const shownOf = ({ cells }: Pick<Line, 'cells'>) =>
  cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
