import type { Theme } from '@mui/material/styles';

// the figure at the end of the longest bar needs room too
export const longest = 78;

export const chart = {
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

export const bar = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 38%) minmax(0, 1fr)' },
  gap: { xs: 0, sm: 1.5 },
  alignItems: 'center',
  py: 0.5,
} as const;

export const name = { fontSize: '0.9375rem', lineHeight: '20px' };

export const withheld = {
  px: 1,
  fontSize: '0.875rem',
  lineHeight: '20px',
  border: '1px dashed',
  borderColor: ({ palette }: Theme) => palette.tokens.control,
  background: ({ palette }: Theme) =>
    `repeating-linear-gradient(135deg, transparent 0 5px, ${palette.tokens.hatch} 5px 6px)`,
} as const;
