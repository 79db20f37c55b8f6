import { Box, Paper, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { reportsFor } from './reports-for.ts';

/** The reports that somebody may run, each with the question that it answers. */
export function ReportsPage() {
  const { ability } = useViewer();
  return (
    <>
      <PageHeader
        heading={say('Reports')}
        sentence={say('Questions that are answered in figures, of what your role includes.')}
      />
      <Paper variant="outlined" component="ul" aria-label={say('Reports')} sx={list}>
        {reportsFor(ability).map(({ to, label, question }) => (
          <Box component="li" key={to} sx={line}>
            <Link to={to}>{label}</Link>
            <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '66ch' }}>
              {question}
            </Typography>
          </Box>
        ))}
      </Paper>
    </>
  );
}

const list = { m: 0, p: 0, listStyle: 'none', borderRadius: '8px' } as const;

const line = {
  px: { xs: 2, md: 2.5 },
  py: 1.75,
  '& + &': { borderTop: 1, borderColor: 'divider' },
  '& a': { fontWeight: 600 },
} as const;
