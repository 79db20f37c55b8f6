import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { TextBox } from '../foundation/form/text-box.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { dayFromNow } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { type Channel, questionsOf } from './answers-api.ts';
import { AnswersForm } from './answers-form.tsx';
import { channelChoices } from './channels.ts';
import { type OpenForm, openForms, recordResponse } from './forms-api.ts';
import { serviceQuestions } from './service-questions.ts';

interface About {
  form: OpenForm;
  channel: Channel;
}

/** Writing down a form that somebody filled in by telephone, face to face or on paper. */
export function RecordFormPage() {
  const [about, setAbout] = useState<About>();
  const { data, error } = useQuery({
    queryKey: ['openForms'],
    queryFn: () => openForms(dayFromNow(0)),
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('the forms')} columns={1} />;
  return (
    <>
      <PageHeader
        heading={say('Record a form')}
        sentence={say(
          'For forms that somebody filled in without their name, by telephone, face to face or on paper. What you write down is mixed with other forms and counted; neither you nor anybody else can read it back.',
        )}
      />
      <Box sx={{ maxWidth: 640 }}>
        <Form record={{}} onSubmit={() => undefined} disableInvalidFormNotification>
          <TextBox
            source="form"
            label={say('Which form')}
            choices={[
              { id: '', name: say('Choose one') },
              ...data.map(({ id, title }) => ({ id, name: title })),
            ]}
          />
          <Box sx={{ mt: 2.5 }}>
            <TextBox
              source="channel"
              label={say('How they gave it to you')}
              choices={[{ id: '', name: say('Choose one') }, ...channelChoices]}
            />
          </Box>
          <Chosen forms={data} onChoose={setAbout} />
        </Form>
        {about && <OneForm key={about.form.id} about={about} />}
      </Box>
    </>
  );
}

interface Choosing {
  forms: readonly OpenForm[];
  onChoose: (about: About | undefined) => void;
}

function Chosen({ forms, onChoose }: Choosing) {
  const [id, channel] = useWatch({ name: ['form', 'channel'] });
  useEffect(() => {
    const form = forms.find((each) => each.id === id);
    onChoose(form && channel ? { form, channel } : undefined);
  }, [forms, id, channel, onChoose]);
  return null;
}

function OneForm({ about: { form, channel } }: { about: About }) {
  const notify = useNotify();
  // one number for each form written down: sent again after a lost answer, it counts once
  const [token, setToken] = useState(() => crypto.randomUUID());
  const { data, error } = useQuery({
    queryKey: ['questionsOf', form.id],
    queryFn: () => questionsOf(form.questions),
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('the questions')} columns={1} />;
  const asked = form.asksSatisfaction ? [...data, ...serviceQuestions] : data;
  return (
    <Box sx={{ mt: 4 }}>
      <AnswersForm
        key={token}
        questions={asked}
        blank={say('Left blank')}
        onRecord={async (given) => {
          await recordResponse(form.id, { token, channel }, given);
          notify(say('The form is recorded.'));
          setToken(crypto.randomUUID());
        }}
      />
    </Box>
  );
}
