import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Panel } from '../layout/panel.tsx';
import { Changes } from './changes.tsx';
import type { Kind, Outcome } from './import-api.ts';
import { Lines } from './lines.tsx';

interface Props {
  heading: string;
  id: string;
  format: Kind['format'];
  outcome: Outcome;
  done?: boolean;
  /** The way on. */
  children: ReactNode;
}

/** What a file did or would do, where it is wrong, and the way on. */
export function ImportOutcome({ heading, id, format, outcome, done = false, children }: Props) {
  const { summary, problems, notices } = outcome;
  const place = format === 'csv' ? 'Column' : 'Place';
  return (
    <>
      <Panel heading={heading}>
        <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5 }}>
          <div role="status">
            {summary.map((sentence) => (
              <Typography key={sentence}>{sentence}</Typography>
            ))}
          </div>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
            {children}
            {problems.length > 0 && (
              <Button
                variant="contained"
                component="a"
                href={`/imports/${encodeURIComponent(id)}/problems.csv`}
                download
              >
                Download the problems (CSV)
              </Button>
            )}
            <Button variant="outlined" component={Link} to="/bring-in">
              {done ? 'Bring in another' : 'Choose another file'}
            </Button>
          </Box>
        </Box>
      </Panel>
      <Lines
        heading="To put right first"
        names={['Line', place, 'Value', 'What is wrong']}
        rows={problems.map(({ line, column, value, reason }) => [line, column, value, reason])}
      />
      <Changes outcome={outcome} done={done} />
      <Lines
        heading="Worth knowing"
        names={['Line', place, 'Value', 'What was done with it']}
        rows={notices.map(({ line, column, value, reason }) => [line, column, value, reason])}
      />
    </>
  );
}
