import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { shortInstant } from '../foundation/format.ts';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { refusedFrom } from '../providers/data/refused.ts';
import { browserName } from '../sign-in/browser-name.ts';
import { type Account, endSessions, type Session, sessionsOf } from './accounts-api.ts';

/** Where somebody is signed in at this moment, and the end of it. */
export function SessionsPanel({ account }: { account: Account }) {
  const { data, error } = useQuery({
    queryKey: ['users', 'sessions', account.id],
    queryFn: () => sessionsOf(account.id),
    retry: false,
  });
  return (
    <Panel
      heading={say('Where they are signed in')}
      introduction={data?.length === 0 ? say('Nowhere at this moment.') : undefined}
      actions={
        data &&
        data.length > 1 && (
          <ActButton
            label={say('End all sessions')}
            done={say('%{name} is signed out everywhere.', { name: account.name })}
            act={() => endSessions(account.id)}
          />
        )
      }
    >
      {error && (
        <Typography color="error" sx={inside}>
          {error.message}
        </Typography>
      )}
      {data && data.length > 0 && (
        <Box component="ul" sx={list}>
          {data.map((session) => (
            <OneSession key={session.id} account={account} session={session} />
          ))}
        </Box>
      )}
    </Panel>
  );
}

function OneSession({ account, session }: { account: Account; session: Session }) {
  const notify = useNotify();
  const refresh = useRefresh();
  const browser = browserName(session.userAgent);
  const end = async () => {
    try {
      await endSessions(account.id, session.id);
      notify(say('The session is ended.'), { type: 'success' });
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    }
    refresh();
  };
  return (
    <li>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{browser}</Typography>
        <Typography variant="body2" color="textSecondary">
          {say('Since %{since}; last used %{last}', {
            since: shortInstant(session.signedInAt),
            last: shortInstant(session.lastUsedAt),
          })}
        </Typography>
      </Box>
      <Button
        variant="outlined"
        size="small"
        onClick={end}
        aria-label={say('End the session on %{browser} since %{since}', {
          browser,
          since: shortInstant(session.signedInAt),
        })}
      >
        {say('End')}
      </Button>
    </li>
  );
}

const inside = { px: { xs: 2, md: 2.5 }, pb: 2.5 };

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 1,
    alignItems: 'center',
    px: { xs: 2, md: 2.5 },
    py: 1.25,
    borderTop: 1,
    borderColor: 'divider',
  },
} as const;
