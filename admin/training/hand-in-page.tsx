import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { send } from '../documents/upload.ts';
import { pathOf, type Resource } from '../foundation/declaration.ts';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import { NoPermission } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from '../sign-in/door-alert.tsx';
import { ownRecord } from './bookings-api.ts';
import { ChooseFiles } from './choose-files.tsx';
import { handIn } from './claims-api.ts';

interface Given {
  course?: { id?: string };
  completedOn?: string;
  note?: string;
}

/** Somebody hands in training that they did elsewhere, with what shows it. */
export function HandInPage({ resource }: { resource: Resource }) {
  const { ability, user } = useViewer();
  const notify = useNotify();
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refusal, setRefusal] = useState('');
  const { data: own } = useQuery({
    queryKey: ['training-claims', 'own', user?.id],
    queryFn: async () => (await ownRecord(user?.id ?? '')) ?? null,
    retry: false,
  });
  if (!ability.can('create', resource.name)) return <NoPermission />;
  const submit = async ({ course, completedOn, note }: Given) => {
    setRefusal('');
    const missing = {
      ...(!course?.id && { 'course.id': say('Choose a course.') }),
      ...(!completedOn && { completedOn: say('Say on which day you completed it.') }),
    };
    if (Object.keys(missing).length > 0) return missing;
    try {
      const id = await handIn({
        employee: own,
        course: course!.id,
        completedOn,
        note: note || null,
      });
      for (const file of files) await send(`trainingClaim/${id}`, file, () => undefined).done;
      notify(say('It is handed in. The training coordinator looks at it next.'));
      navigate(`/${pathOf(resource)}/${id}/show`);
    } catch (error) {
      const { message, fields } = refusedFrom(error);
      setRefusal(Object.values(fields)[0] ?? message);
    }
  };
  return (
    <>
      <PageHeader
        heading={say('Hand in training done elsewhere')}
        sentence={say(
          'For a course that you completed outside the council or before you came. It counts once the training coordinator has approved it.',
        )}
        above={[{ to: `/${pathOf(resource)}`, label: say('Training done elsewhere') }]}
      />
      <Form
        record={{}}
        onSubmit={(values: unknown) => submit(values as Given)}
        disableInvalidFormNotification
        noValidate
      >
        <Stack spacing={2.5} sx={{ maxWidth: 640, alignItems: 'stretch' }}>
          {refusal && <DoorAlert>{refusal}</DoorAlert>}
          <ChooseReference
            source="course.id"
            target="Course"
            label={say('Course')}
            helperText={say('The one of our courses that yours stands for.')}
          />
          <TextBox source="completedOn" type="date" label={say('Completed on')} narrow />
          <TextBox source="note" multiline label={say('Where it was, and with whom (optional)')} />
          <ChooseFiles files={files} onChoose={setFiles} />
          <Typography variant="body2" color="textSecondary">
            {say('A certificate, a letter or a photograph of one. You can add more later.')}
          </Typography>
          <Box>
            <Button type="submit" variant="contained" disabled={!own}>
              {say('Hand it in')}
            </Button>
          </Box>
        </Stack>
      </Form>
    </>
  );
}
