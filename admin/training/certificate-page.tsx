import { Box, Button, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { longDate } from '../foundation/format.ts';
import { LoadingRecord } from '../foundation/loading-record.tsx';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { LoadFailed, NothingHere } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

interface Completion {
  completedOn: string;
  source: string;
  employee: { fullName: string; staffNumber: string } | null;
  course: { title: string; code: string } | null;
}

const asked = `query ($id: ID!) { completion(id: $id) {
  completedOn source employee { fullName staffNumber } course { title code } } }`;

/** A certificate to print of what somebody completed. */
export function CertificatePage() {
  const [address] = useSearchParams();
  const id = address.get('completion') ?? '';
  const { data, error } = useQuery({
    queryKey: ['completions', 'certificate', id],
    queryFn: () => askGraphQL<{ completion: Completion | null }>(asked, { id }),
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRecord what={say('the certificate')} />;
  const { completion } = data;
  if (!completion?.employee || !completion.course) return <NothingHere />;
  const { employee, course, completedOn, source } = completion;
  const attended = source === 'workshopRegister';
  const heading = attended ? say('Certificate of attendance') : say('Certificate of completion');
  return (
    <>
      <PageHeader
        printed={false}
        heading={heading}
        sentence={say('It prints on one page; the rest of the screen is left out.')}
        above={[{ to: `/completions/${id}/show`, label: say('Completion') }]}
        actions={
          <Button variant="contained" onClick={() => window.print()}>
            {say('Print')}
          </Button>
        }
      />
      <Paper variant="outlined" sx={sheet}>
        <Typography variant="h2" sx={{ fontSize: '1.5rem', lineHeight: '30px' }}>
          {heading}
        </Typography>
        <Typography>
          {attended ? say('This is to certify that') : say('The training record shows that')}
        </Typography>
        <Box>
          <Typography sx={large}>{employee.fullName}</Typography>
          <Typography color="textSecondary">
            {say('Staff number %{number}', { number: employee.staffNumber })}
          </Typography>
        </Box>
        <Typography>
          {attended ? say('attended the course') : say('completed the course')}
        </Typography>
        <Box>
          <Typography sx={large}>{course.title}</Typography>
          <Typography color="textSecondary">{course.code}</Typography>
        </Box>
        <Typography>{say('on %{day}.', { day: longDate(completedOn) })}</Typography>
        <Typography variant="body2" color="textSecondary">
          {say('From the training record as it was on %{day}.', { day: longDate(today()) })}
        </Typography>
      </Paper>
    </>
  );
}

const sheet = {
  display: 'grid',
  gap: 2.5,
  justifyItems: 'center',
  textAlign: 'center',
  maxWidth: 640,
  px: { xs: 2, md: 5 },
  py: { xs: 4, md: 6 },
  borderRadius: '8px',
} as const;

const large = { fontSize: '1.5rem', lineHeight: '30px', fontWeight: 640 } as const;
