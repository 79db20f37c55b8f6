import { Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { askStatement } from './pay-gap-api.ts';

/** What lies behind the figures, in the council's words. */
export function PayNarrative({ snapshotOn }: { snapshotOn: string }) {
  const { data } = useQuery({
    queryKey: ['pay-gap-statement', snapshotOn],
    queryFn: () => askStatement(snapshotOn),
    retry: false,
  });
  if (data === undefined) return null;
  return (
    <Panel
      heading={say('What lies behind the figures')}
      actions={
        <Button
          variant="outlined"
          component={Link}
          to={data ? `/pay-gap-statements/${data.id}` : '/pay-gap-statements/create'}
          state={data ? undefined : { record: { snapshotOn } }}
        >
          {data ? say('Change the statement') : say('Write the statement')}
        </Button>
      }
    >
      <Typography
        sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5, whiteSpace: 'pre-line', maxWidth: '66ch' }}
      >
        {data?.narrative ?? say('No statement is written about this date yet.')}
      </Typography>
    </Panel>
  );
}
