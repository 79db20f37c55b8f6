import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';

interface Props {
  heading: string;
  /** One sentence: what this is. */
  sentence?: ReactNode;
  /** The pages above this one. */
  above?: readonly { to: string; label: string }[];
  actions?: ReactNode;
  /** What stands across from the pages above. */
  beside?: ReactNode;
  /** Whether something on the page stands in the way of saving it. */
  wrong?: boolean;
  /** Whether it stands on paper, too. */
  printed?: boolean;
}

/** The start of every page: where it is, what it is called, what it is, what can be done. */
export const PageHeader = ({
  heading,
  sentence,
  above = [],
  actions,
  beside,
  wrong,
  printed = true,
}: Props) => (
  <Box component="header" className={printed ? undefined : 'not-printed'} sx={{ mb: 3 }}>
    <title>{`${wrong ? say('Error: %{heading}', { heading }) : heading} · Evenhand`}</title>
    <Box sx={top}>
      {above.length > 0 && (
        <Box component="nav" aria-label={say('Where this is')}>
          {above.map(({ to, label }, i) => (
            <Typography key={to} variant="caption">
              {i > 0 && ' / '}
              <Link to={to}>{label}</Link>
            </Typography>
          ))}
        </Box>
      )}
      {beside}
    </Box>
    <Box sx={row}>
      <Box sx={{ flex: '1 1 420px', minWidth: 0 }}>
        <Typography variant="h1">{heading}</Typography>
        {sentence && (
          <Typography color="textSecondary" sx={{ mt: 0.75, maxWidth: '66ch' }}>
            {sentence}
          </Typography>
        )}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  </Box>
);

const top = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 24px',
  alignItems: 'center',
  justifyContent: 'space-between',
  mb: 0.75,
  '&:empty': { display: 'none' },
} as const;

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '16px 32px',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
} as const;
