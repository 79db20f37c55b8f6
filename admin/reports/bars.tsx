import { Box } from '@mui/material';
import { say } from '../language/say.ts';
import { bar, chart, longest, name, withheld } from './bar-looks.ts';
import { type Figures, inWords } from './figures.ts';
import type { Report } from './report.ts';

interface Props {
  report: Report;
  title: string;
  figures: Figures;
}

/** The same figures as bars from zero; the table says them to who cannot see the bars. */
export function Bars({ report: { share }, title, figures: { lines } }: Props) {
  const values = lines.map(({ cells: [cell] }) => cell?.value ?? 0);
  const whole = share ? 100 : Math.max(1, ...values);
  return (
    <Box
      role="img"
      aria-label={say('%{title}, as bars. The table has the same figures.', { title })}
      sx={chart}
    >
      {lines.map(({ key, label, cells: [cell] }) => (
        <Box key={key} sx={bar}>
          <Box component="span" sx={name}>
            {label}
          </Box>
          {cell?.value == null ? (
            <Box component="span" sx={withheld}>
              {say('withheld')}
            </Box>
          ) : (
            <svg width="100%" height="22" aria-hidden>
              <rect x="0" y="2" width={`${(cell.value / whole) * longest}%`} height="18" />
              <text x={`${(cell.value / whole) * longest}%`} dx="8" y="16">
                {inWords(cell.value, share)}
              </text>
            </svg>
          )}
        </Box>
      ))}
    </Box>
  );
}
