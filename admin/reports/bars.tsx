import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { type Figures, inWords } from './figures.ts';
import type { Report } from './report.ts';

interface Props {
  report: Report;
  title: string;
  figures: Figures;
}

// the figure at the end of the longest bar needs room too
const longest = 78;

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

const chart = {
  px: { xs: 2, md: 2.5 },
  pt: 1.5,
  pb: 2.5,
  '& rect': { fill: ({ palette }: Theme) => palette.primary.main },
  '& text': {
    fill: ({ palette }: Theme) => palette.text.primary,
    fontSize: '0.9375rem',
    fontWeight: 600,
  },
} as const;

const bar = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 38%) minmax(0, 1fr)' },
  gap: { xs: 0, sm: 1.5 },
  alignItems: 'center',
  py: 0.5,
} as const;

const name = { fontSize: '0.9375rem', lineHeight: '20px' };

const withheld = {
  px: 1,
  fontSize: '0.875rem',
  lineHeight: '20px',
  border: '1px dashed',
  borderColor: ({ palette }: Theme) => palette.tokens.control,
  background: ({ palette }: Theme) =>
    `repeating-linear-gradient(135deg, transparent 0 5px, ${palette.tokens.hatch} 5px 6px)`,
} as const;
