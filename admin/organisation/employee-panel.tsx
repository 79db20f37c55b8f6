import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { sayWith } from '../language/say-with.tsx';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChooseEmployee } from '../workforce/choose-employee.tsx';
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
        {!record && !isPending && !error && may && !own && (
          <ChooseEmployee
            label={say('Whose account it is')}
            act={say('Link the account')}
            done={say('The account is linked.')}
            onChoose={(employee) => linkTo(employee, account.id)}
            question={(employee) =>
              sayWith(
                say(
                  'The account of %{account} becomes that of %{employee}: it opens their record and their own answers. It cannot be changed afterwards.',
                  { account: account.name },
                ),
                { employee: <strong>{employee}</strong> },
              )
            }
          />
        )}
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
