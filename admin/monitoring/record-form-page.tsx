import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Form } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { TextBox } from '../foundation/form/text-box.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { dayFromNow } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Refused } from '../providers/data/refused.ts';
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
  const [recorded, setRecorded] = useState(0);
  const [shown, setShown] = useState(0);
  const next = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown > 0) next.current?.querySelector('select')?.focus();
  }, [shown]);
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
      {recorded > shown && <Recorded onAnother={() => setShown(recorded)} />}
      <Box ref={next} hidden={recorded > shown} sx={{ maxWidth: 640 }}>
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
        {about && (
          <OneForm
            key={`${about.form.id} ${recorded}`}
            about={about}
            onDone={() => setRecorded(recorded + 1)}
          />
        )}
      </Box>
    </>
  );
}

/** Says that a form is recorded, until the next one is to be. */
function Recorded({ onAnother }: { onAnother: () => void }) {
  const id = useId();
  return (
    <Paper variant="outlined" sx={{ maxWidth: 640, p: 2, borderRadius: '8px' }}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Typography id={id} sx={{ fontWeight: 600 }}>
          {say('The form is recorded.')}
        </Typography>
        <Button variant="contained" onClick={onAnother} autoFocus aria-describedby={id}>
          {say('Record another')}
        </Button>
      </Stack>
    </Paper>
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

interface One {
  about: About;
  onDone: () => void;
}

function OneForm({ about: { form, channel }, onDone }: One) {
  // one number for each form written down: sent again after a lost answer, it counts once
  const [token] = useState(() => crypto.randomUUID());
  const warned = useRef(false);
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
        questions={asked}
        blank={say('Left blank')}
        onRecord={async (given) => {
          if (given.length === 0 && !warned.current) {
            warned.current = true;
            throw nothingFilledIn();
          }
          await recordResponse(form.id, { token, channel }, given);
          onDone();
        }}
      />
    </Box>
  );
}

/** A form may be handed in blank, and is counted as such; more often it is not copied out yet. */
const nothingFilledIn = () =>
  new Refused({
    code: 'BAD_USER_INPUT',
    message: say(
      'Nothing is filled in. If the form was handed in blank, record it once more; otherwise fill in its answers first.',
    ),
  });
