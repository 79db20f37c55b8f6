import { Box } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import {
  myAnswers,
  type Question,
  questions,
  recordAnswers,
  whoLooked,
  withdrawAnswers,
} from './answers-api.ts';
import { AnswersForm } from './answers-form.tsx';
import { WhoLooked } from './who-looked.tsx';

// what is looked at is written down first, so that this look is among those shown
const load = async (user: string) => {
  const [asked, answers] = await Promise.all([questions(), myAnswers(user)]);
  return { asked, answers, looks: await whoLooked() };
};

/** Somebody's own equality answers, for their eyes alone. */
export function MyAnswersPage() {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { user } = useViewer();
  const [recorded, setRecorded] = useState(0);
  const [withdrawing, setWithdrawing] = useState<Question>();
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
  const lookAgain = async () => {
    await queryClient.invalidateQueries({ queryKey: ['myAnswers'] });
    setRecorded(recorded + 1);
  };
  return (
    <>
      <PageHeader
        heading={say('My equality information')}
        sentence={say(
          'Only you can read these, and each time you do is written down. What somebody else wrote down for you says who and how. Answering is up to you; prefer not to say is an answer, and what you said you can take back.',
        )}
      />
      <Box sx={{ maxWidth: 640 }}>
        <AnswersForm
          key={recorded}
          questions={data.asked}
          answers={data.answers}
          onWithdraw={setWithdrawing}
          onRecord={async (given) => {
            if (given.length > 0) await recordAnswers(given);
            notify(
              given.length > 0 ? say('Your answers are recorded.') : say('Nothing was changed.'),
            );
            await lookAgain();
          }}
        />
      </Box>
      <WhoLooked looks={data.looks} />
      {withdrawing && (
        <ConfirmDialog
          heading={say('Take back what you said: %{question}?', { question: withdrawing.name })}
          act={say('Take it back')}
          onClose={() => setWithdrawing(undefined)}
          onConfirm={async () => {
            await withdrawAnswers([withdrawing.code]);
            setWithdrawing(undefined);
            notify(say('It is erased.'));
            await lookAgain();
          }}
        >
          {say(
            'It is erased, with everything you said about it before, and counted in no report that is made from now on. Nobody will ask you again; you can answer again whenever you like.',
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
