import { Box, Paper, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { OtherLanguage } from '../language/other-language.tsx';
import { Mark } from '../layout/mark.tsx';

interface Props {
  heading: string;
  sentence?: ReactNode;
  children: ReactNode;
}

/** The page in front of the console: one panel, and nothing that gives anything away. */
export const Door = ({ heading, sentence, children }: Props) => (
  <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
    <title>{`${heading} · Evenhand`}</title>
    <Box component="header" sx={bar}>
      <Mark />
      Evenhand
      <OtherLanguage />
    </Box>
    <Box
      component="main"
      sx={{ flex: 1, display: 'grid', placeItems: 'start center', px: 2, py: { xs: 3, md: 8 } }}
    >
      <Paper
        variant="outlined"
        sx={{ width: '100%', maxWidth: 440, p: { xs: 2.5, md: 4 }, borderRadius: '8px' }}
      >
        <Typography variant="h1">{heading}</Typography>
        {sentence && (
          <Typography color="textSecondary" sx={{ mt: 0.75 }}>
            {sentence}
          </Typography>
        )}
        <Box sx={{ mt: 3 }}>{children}</Box>
      </Paper>
    </Box>
  </Box>
);

const bar = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  height: 56,
  px: 2.5,
  fontSize: '1.25rem',
  fontWeight: 680,
  letterSpacing: '-0.01em',
  bgcolor: ({ palette }: Theme) => palette.tokens.bar,
  color: ({ palette }: Theme) => palette.tokens.onBar,
} as const;
