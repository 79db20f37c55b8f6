import { Box, Button, Divider, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { pathOf, type Resource } from '../foundation/declaration.ts';
import { ListPage } from '../foundation/list-page.tsx';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { jobLabel } from './job-label.ts';
import { allJobs, askFor, type Job } from './jobs-api.ts';

/** The runs there have been, and under them every job: what it does, when, and a button for whoever may ask for it. */
export function JobList({ resource }: { resource: Resource }) {
  const { data: jobs = [] } = useQuery({ queryKey: ['jobs'], queryFn: allJobs, retry: false });
  return (
    <Stack spacing={3}>
      <div>
        <ListPage resource={resource} />
      </div>
      {jobs.length > 0 && (
        <Panel
          heading={say('All jobs')}
          introduction={say('What the server does by the clock or when it is asked to.')}
        >
          <Stack divider={<Divider />} sx={{ px: { xs: 2, md: 2.5 }, pb: 1 }}>
            {jobs.map((job) => (
              <JobLine key={job.name} job={job} path={pathOf(resource)} />
            ))}
          </Stack>
        </Panel>
      )}
    </Stack>
  );
}

function JobLine({ job, path }: { job: Job; path: string }) {
  const { ability } = useViewer();
  const notify = useNotify();
  const navigate = useNavigate();
  const ask = async () => {
    try {
      navigate(`/${path}/${await askFor(job)}/show`);
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    }
  };
  const label = jobLabel(job.name);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', py: 1.5 }}>
      <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
        <Typography variant="h3" sx={{ fontSize: '1rem' }}>
          {label}
        </Typography>
        <Typography variant="body2">{sayServed(job.does)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {job.schedule
            ? say('Runs %{schedule}, London time.', { schedule: sayServed(job.schedule) })
            : job.mutation
              ? say('Runs when somebody asks for it.')
              : say('Runs when it is needed.')}
        </Typography>
      </Box>
      {job.mutation && ability.can('run', job.name) && (
        <Button variant="outlined" onClick={ask} aria-label={say('Run now: %{label}', { label })}>
          {say('Run now')}
        </Button>
      )}
    </Box>
  );
}
