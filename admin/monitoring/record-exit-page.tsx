import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { TextBox } from '../foundation/form/text-box.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import type { Channel, Question } from './answers-api.ts';
import { AnswersForm } from './answers-form.tsx';
import { channelChoices } from './channels.ts';
import { exitQuestions, openInterviews, recordExitInterview } from './exit-api.ts';

interface About {
  interview: string;
  channel: Channel;
}

/** Writing down what somebody said who leaves, by telephone, face to face or on paper. */
export function RecordExitPage() {
  const [done, setDone] = useState(0);
  const [about, setAbout] = useState<About>();
  const { data, error } = useQuery({
    queryKey: ['openInterviews', done],
    queryFn: () => Promise.all([openInterviews(), exitQuestions()]),
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('the exit interviews')} columns={1} />;
  const [interviews, questions] = data;
  return (
    <>
      <PageHeader
        heading={say('Record an exit interview')}
        sentence={say(
          'For what somebody says who leaves, by telephone, face to face or on paper. It is kept apart and counted with what others say; neither you nor anybody else can read it back.',
        )}
      />
      <Box sx={{ maxWidth: 640 }}>
        <Form key={done} record={{}} onSubmit={() => undefined} disableInvalidFormNotification>
          <TextBox
            source="interview"
            label={say('Who leaves')}
            choices={[
              { id: '', name: say('Choose one') },
              ...interviews.map(({ id, employee }) => ({ id, name: employee.fullName })),
            ]}
          />
          <Box sx={{ mt: 2.5 }}>
            <TextBox
              source="channel"
              label={say('How they gave it to you')}
              choices={[{ id: '', name: say('Choose one') }, ...channelChoices]}
            />
          </Box>
          <Chosen onChoose={setAbout} />
        </Form>
        {about && (
          <OneInterview
            key={about.interview}
            about={about}
            questions={questions}
            onDone={() => {
              setAbout(undefined);
              setDone(done + 1);
            }}
          />
        )}
      </Box>
    </>
  );
}

function Chosen({ onChoose }: { onChoose: (about: About | undefined) => void }) {
  const [interview, channel] = useWatch({ name: ['interview', 'channel'] });
  useEffect(() => {
    onChoose(interview && channel ? { interview, channel } : undefined);
  }, [interview, channel, onChoose]);
  return null;
}

interface One {
  about: About;
  questions: readonly Question[];
  onDone: () => void;
}

function OneInterview({ about: { interview, channel }, questions, onDone }: One) {
  const notify = useNotify();
  return (
    <Box sx={{ mt: 4 }}>
      <AnswersForm
        questions={questions}
        blank={say('Left blank')}
        onRecord={async (given) => {
          await recordExitInterview(interview, channel, given);
          notify(say('The exit interview is recorded.'));
          onDone();
        }}
      />
    </Box>
  );
}
