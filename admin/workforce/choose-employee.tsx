import { Box, Button, Stack } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Form, useNotify, useRefresh } from 'react-admin';
import { Called } from '../foundation/called.tsx';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import { say } from '../language/say.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from '../sign-in/door-alert.tsx';

interface Props {
  label: string;
  /** What the button says. */
  act: string;
  /** What is said once it is done. */
  done: string;
  onChoose: (employee: string) => Promise<unknown>;
  /** What is asked first, where it cannot be taken back. */
  question?: (employee: ReactNode) => ReactNode;
}

/** Chooses somebody to do something with; then there is room to choose another. */
export function ChooseEmployee({ label, act, done, onChoose, question }: Props) {
  const [refusal, setRefusal] = useState('');
  const [turn, setTurn] = useState(0);
  const [asked, setAsked] = useState('');
  const notify = useNotify();
  const refresh = useRefresh();
  const choose = async (employee: string) => {
    await onChoose(employee);
    notify(done, { type: 'success' });
    setAsked('');
    setTurn(turn + 1);
    refresh();
  };
  const submit = async ({ employee }: { employee?: { id?: string } }) => {
    setRefusal('');
    if (!employee?.id) return { 'employee.id': say('Choose somebody.') };
    if (question) return setAsked(employee.id);
    try {
      await choose(employee.id);
    } catch (error) {
      const { message, fields } = refusedFrom(error);
      setRefusal(Object.values(fields)[0] ?? message);
    }
  };
  return (
    <Form
      key={turn}
      record={{}}
      onSubmit={(values: unknown) => submit(values as Parameters<typeof submit>[0])}
      disableInvalidFormNotification
      noValidate
    >
      <Stack spacing={2} sx={{ maxWidth: 640, alignItems: 'flex-start' }}>
        {refusal && <DoorAlert>{refusal}</DoorAlert>}
        <Box sx={{ width: '100%' }}>
          <ChooseReference
            source="employee.id"
            label={label}
            helperText={say('Type a part of their name, staff number or e-mail address.')}
            target="Employee"
          />
        </Box>
        <Button type="submit" variant="outlined">
          {act}
        </Button>
        {asked && question && (
          <ConfirmDialog
            heading={label}
            act={act}
            onConfirm={() => choose(asked)}
            onClose={() => setAsked('')}
          >
            {question(<Called target="Employee" id={asked} />)}
          </ConfirmDialog>
        )}
      </Stack>
    </Form>
  );
}
