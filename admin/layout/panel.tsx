import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface Props {
  heading: string;
  /** A word or two beside the heading. */
  aside?: string;
  introduction?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A part of a page with its own heading. */
export function Panel({ heading, aside, introduction, actions, children }: Props) {
  const id = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={panel}>
      <Box sx={head}>
        <Typography variant="h2" id={id} sx={{ ...named, flex: aside ? undefined : '1 1 12rem' }}>
          {heading}
        </Typography>
        {aside && (
          <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 auto' }}>
            {aside}
          </Typography>
        )}
        {actions}
        {introduction && (
          <Typography variant="body2" color="textSecondary" sx={{ flex: '1 0 100%' }}>
            {introduction}
          </Typography>
        )}
      </Box>
      {children}
    </Paper>
  );
}

// the name of a file is one long word; what stands beside a heading gives way before it does
const named = { minWidth: 'min(100%, 12rem)', overflowWrap: 'anywhere' } as const;

const panel = { borderRadius: '8px', minWidth: 0 };

const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '4px 16px',
  px: { xs: 2, md: 2.5 },
  pt: 2,
  pb: 1.5,
} as const;
