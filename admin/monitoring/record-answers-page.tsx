import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import { TextBox } from '../foundation/form/text-box.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { type Channel, type Question, questions, recordAnswers } from './answers-api.ts';
import { AnswersForm } from './answers-form.tsx';
import { channelChoices } from './channels.ts';

interface About {
  employee: string;
  channel: Channel;
}

/** Writing down what somebody answered by telephone or on paper; what they answered before is not shown. */
export function RecordAnswersPage() {
  const [about, setAbout] = useState<About>();
  const { data, error } = useQuery({
    queryKey: ['questions'],
    queryFn: questions,
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('the questions')} columns={1} />;
  return (
    <>
      <PageHeader
        heading={say('Record somebody’s answers')}
        sentence={say(
          'For answers given by telephone or on paper. You write them down under your name; you cannot read them back.',
        )}
      />
      <Box sx={{ maxWidth: 640 }}>
        <Form record={{}} onSubmit={() => undefined} disableInvalidFormNotification>
          <ChooseReference
            source="employee.id"
            target="Employee"
            label={say('Whose answers they are')}
          />
          <Box sx={{ mt: 2.5 }}>
            <TextBox
              source="channel"
              label={say('How they gave them to you')}
              choices={[{ id: '', name: say('Choose one') }, ...channelChoices]}
            />
          </Box>
          <Chosen onChoose={setAbout} />
        </Form>
        {about && <TheirAnswers key={about.employee} asked={data} about={about} />}
      </Box>
    </>
  );
}

function Chosen({ onChoose }: { onChoose: (about: About | undefined) => void }) {
  const [employee, channel] = useWatch({ name: ['employee.id', 'channel'] });
  useEffect(
    () => onChoose(employee && channel ? { employee, channel } : undefined),
    [employee, channel, onChoose],
  );
  return null;
}

function TheirAnswers({ asked, about }: { asked: readonly Question[]; about: About }) {
  const notify = useNotify();
  const [recorded, setRecorded] = useState(0);
  return (
    <Box sx={{ mt: 4 }}>
      <AnswersForm
        key={recorded}
        questions={asked}
        onRecord={async (given) => {
          if (given.length > 0) await recordAnswers(given, about);
          notify(given.length > 0 ? say('The answers are recorded.') : say('Nothing was changed.'));
          setRecorded(recorded + 1);
        }}
      />
    </Box>
  );
}
