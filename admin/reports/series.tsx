import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { Group } from './figures.ts';

/** More parts than this cannot be told apart. */
export const mostSeries = 6;

const patterns = ['solid', 'stripes', 'dots', 'outline'] as const;
const inks = ['accent', 'ink2'] as const;

/** How the parts of a chart are told apart: by pattern first, then by colour. */
export const lookOf = (place: number) =>
  `${patterns[place % patterns.length]}-${inks[Math.floor(place / patterns.length)]}`;

/** The patterns that the parts are filled with: once in each chart, under names of its own. */
export const Patterns = ({ id }: { id: string }) => (
  <svg width="0" height="0" aria-hidden>
    <defs>
      {inks.map((ink) => (
        <g key={ink} className={ink}>
          <pattern
            id={`${id}stripes-${ink}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M1.5 0v6" strokeWidth="3" />
          </pattern>
          <pattern id={`${id}dots-${ink}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <circle cx="2" cy="2" r="1.5" />
          </pattern>
        </g>
      ))}
    </defs>
  </svg>
);

/** What fills the parts, for the box that has the patterns in it. */
export const fills = (id: string) =>
  Object.fromEntries(
    inks.flatMap((ink) => {
      const colour = ({ palette }: Theme) => palette.tokens[ink];
      const drawn = { stroke: colour, strokeWidth: 1.5 };
      return [
        [`& .${ink}`, { '& path': { stroke: colour }, '& circle': { fill: colour } }],
        [`&& .solid-${ink}`, { fill: colour }],
        [`&& .stripes-${ink}`, { ...drawn, fill: `url(#${id}stripes-${ink})` }],
        [`&& .dots-${ink}`, { ...drawn, fill: `url(#${id}dots-${ink})` }],
        [`&& .outline-${ink}`, { ...drawn, fill: 'none' }],
      ];
    }),
  );

/** Which look is of which part. */
export const SeriesKey = ({ series }: { series: readonly Group[] }) => (
  <Box aria-hidden sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, mb: 1.5 }}>
    {series.map(({ key, label }, i) => (
      <Box key={key} component="span" sx={keyed}>
        <svg width="20" height="16" aria-hidden>
          <rect className={lookOf(i)} x="1" y="1" width="18" height="14" />
        </svg>
        {label}
      </Box>
    ))}
  </Box>
);

const keyed = { display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: '0.9375rem' };
