import { Box } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { myAnswers, questions, recordAnswers } from './answers-api.ts';
import { AnswersForm } from './answers-form.tsx';

const load = async (user: string) => {
  const [asked, answers] = await Promise.all([questions(), myAnswers(user)]);
  return { asked, answers };
};

/** Somebody's own equality answers, for their eyes alone. */
export function MyAnswersPage() {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { user } = useViewer();
  const [recorded, setRecorded] = useState(0);
  const { data, error } = useQuery({
    queryKey: ['myAnswers'],
    queryFn: () => load(user!.id),
    enabled: Boolean(user),
    retry: false,
    // every look is written down, so nobody looks by accident
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('your answers')} columns={1} />;
  return (
    <>
      <PageHeader
        heading={say('Your own answers')}
        sentence={say(
          'Only you can read these, and each time you do is written down. What somebody else wrote down for you says who and how. Answering is up to you; prefer not to say is an answer.',
        )}
      />
      <Box sx={{ maxWidth: 640 }}>
        <AnswersForm
          key={recorded}
          questions={data.asked}
          answers={data.answers}
          onRecord={async (given) => {
            if (given.length > 0) await recordAnswers(given);
            notify(
              given.length > 0 ? say('Your answers are recorded.') : say('Nothing was changed.'),
            );
            await queryClient.invalidateQueries({ queryKey: ['myAnswers'] });
            setRecorded(recorded + 1);
          }}
        />
      </Box>
    </>
  );
}
