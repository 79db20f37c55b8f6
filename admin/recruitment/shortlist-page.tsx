import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { LoadFailed, NothingHere } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { AddStage } from './add-stage.tsx';
import { inWords } from './choices.ts';
import { type Application, unnamedApplications, vacancyWith } from './recruitment-api.ts';

/** Choosing by what people write alone: their numbers, and nothing that tells who they are. */
export function ShortlistPage() {
  const [search] = useSearchParams();
  const id = search.get('vacancy') ?? '';
  const [everybody, setEverybody] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['applications', 'shortlist', id],
    queryFn: async () => ({ vacancy: await vacancyWith(id), found: await unnamedApplications(id) }),
    enabled: id !== '',
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (id !== '' && !data) return <LoadingRows what="the applications" columns={1} />;
  if (!data?.vacancy) return <NothingHere />;
  const { vacancy, found } = data;
  const waiting = found.filter(({ stage }) => undecided.includes(stage));
  const shortlisted = found.filter(({ stage }) => stage === 'shortlisted').length;
  const shown = everybody ? found : waiting;
  return (
    <>
      <PageHeader
        above={[
          { to: '/vacancies', label: 'Vacancies' },
          { to: `/vacancies/${id}/show`, label: vacancy.reference },
        ]}
        heading={`Shortlist for ${vacancy.post?.title ?? vacancy.reference}`}
        sentence="Read what each person says of their work and decide. Names, e-mail addresses, dates of birth and schools are not here, whatever your role."
        actions={
          <Button variant="outlined" component={Link} to={`/vacancies/${id}/show`}>
            Back to the vacancy
          </Button>
        }
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography role="status">
          {waiting.length === 0
            ? `All ${found.length} are decided; ${shortlisted} shortlisted.`
            : `${waiting.length} of ${found.length} to decide; ${shortlisted} shortlisted.`}
        </Typography>
        <Button variant="outlined" size="small" onClick={() => setEverybody(!everybody)}>
          {everybody ? 'Only those to decide' : 'Show the decided too'}
        </Button>
      </Box>
      <Stack spacing={2}>
        {shown.map((application) => (
          <Candidate key={application.id} application={application} />
        ))}
      </Stack>
    </>
  );
}

const undecided = ['applied', 'longlisted'];

const Candidate = ({ application }: { application: Application }) => {
  const { number, stage, statement, heardThrough, appliedOn } = application;
  const open = undecided.includes(stage);
  return (
    <Panel heading={number} aside={inWords('Application', 'stage', stage)}>
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>
        <Typography sx={{ maxWidth: '66ch', whiteSpace: 'pre-line' }}>
          {statement ?? 'They wrote nothing.'}
        </Typography>
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 0.5 }}>
          Applied on {longDate(appliedOn)}
          {heardThrough &&
            `; heard of it through ${inWords('Application', 'heardThrough', heardThrough).toLowerCase()}`}
          .
        </Typography>
        {open && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
            <AddStage application={application} stage="shortlisted" />
            {stage === 'applied' && <AddStage application={application} stage="longlisted" />}
            <AddStage application={application} stage="notSelected" />
          </Box>
        )}
      </Box>
    </Panel>
  );
};
