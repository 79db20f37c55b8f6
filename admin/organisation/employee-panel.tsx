import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from '../sign-in/door-alert.tsx';
import { type Account, linkTo, recordOf } from './accounts-api.ts';

/** Whose record the account belongs to; through it people reach their own training and their own answers. */
export function EmployeePanel({ account }: { account: Account }) {
  const { ability, user } = useViewer();
  const {
    data: record,
    isPending,
    error,
  } = useQuery({
    queryKey: ['users', 'record', account.id],
    queryFn: async () => (await recordOf(account.id)) ?? null,
    retry: false,
  });
  const own = user?.id === account.id;
  const may = ability.can('update', 'Employee', 'user');
  return (
    <Panel heading={say('Their employee record')} introduction={introduction(Boolean(record), own)}>
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5 }}>
        {error && <Typography color="error">{error.message}</Typography>}
        {record && (
          <Typography>
            <Link to={`/employees/${record.id}/show`}>{record.fullName}</Link>, {record.staffNumber}
          </Typography>
        )}
        {!record && !isPending && !error && may && !own && <ChooseRecord account={account} />}
      </Box>
    </Panel>
  );
}

function introduction(linked: boolean, own: boolean): string {
  if (linked)
    return say('Through it they reach their own record, training and answers. It stays as it is.');
  if (own) return say('You cannot link your own account. Another administrator can.');
  return say(
    'Not linked. Link it and they reach their own record, training and answers. It cannot be changed afterwards, so be sure that it is theirs.',
  );
}

function ChooseRecord({ account }: { account: Account }) {
  const [refusal, setRefusal] = useState('');
  const notify = useNotify();
  const refresh = useRefresh();
  const link = async ({ employee }: { employee?: { id?: string } }) => {
    setRefusal('');
    if (!employee?.id) return { 'employee.id': say('Choose somebody.') };
    try {
      await linkTo(employee.id, account.id);
      notify(say('The account is linked.'), { type: 'success' });
      refresh();
    } catch (error) {
      const { message, fields } = refusedFrom(error);
      setRefusal(Object.values(fields)[0] ?? message);
    }
  };
  return (
    <Form
      record={{}}
      onSubmit={(values: unknown) => link(values as Parameters<typeof link>[0])}
      disableInvalidFormNotification
      noValidate
    >
      <Stack spacing={2} sx={{ maxWidth: 640, alignItems: 'flex-start' }}>
        {refusal && <DoorAlert>{refusal}</DoorAlert>}
        <Box sx={{ width: '100%' }}>
          <ChooseReference
            source="employee.id"
            label={say('Whose account it is')}
            helperText={say('Type a part of their name, staff number or e-mail address.')}
            target="Employee"
          />
        </Box>
        <Button type="submit" variant="outlined">
          {say('Link the account')}
        </Button>
      </Stack>
    </Form>
  );
}
