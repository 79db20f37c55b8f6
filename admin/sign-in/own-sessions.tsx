import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { shortInstant } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { browserName } from './browser-name.ts';

interface Session {
  id: string;
  signedInAt: string;
  lastUsedAt: string;
  userAgent: string | null;
  current: boolean;
}

export const ownSessions = ['ownSessions'];

/** Where somebody is signed in at this moment, and the way out everywhere else. */
export function OwnSessions() {
  const { data, error } = useQuery({
    queryKey: ownSessions,
    queryFn: () => ask<Session[]>('GET', '/api/auth/list-sessions'),
    retry: false,
  });
  if (error) return <Typography color="error">{error.message}</Typography>;
  if (!data) return <LoadingRows what={say('your sessions')} columns={1} />;
  return (
    <Stack spacing={2}>
      <Box component="ul" sx={list}>
        {data.map(({ id, signedInAt, lastUsedAt, userAgent, current }) => (
          <li key={id}>
            <Typography sx={{ fontWeight: 600 }}>
              {browserName(userAgent)}
              {current && ` ${say('(this one)')}`}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {say('Since %{since}; last used %{last}', {
                since: shortInstant(signedInAt),
                last: shortInstant(lastUsedAt),
              })}
            </Typography>
          </li>
        ))}
      </Box>
      {data.some(({ current }) => !current) && <SignOutElsewhere />}
    </Stack>
  );
}

function SignOutElsewhere() {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const signOut = async () => {
    setBusy(true);
    try {
      await ask('POST', '/api/auth/revoke-other-sessions');
      notify(say('You are signed out everywhere else.'), { type: 'success' });
      await queryClient.invalidateQueries({ queryKey: ownSessions });
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
      setBusy(false);
    }
  };
  return (
    <Box>
      <Button variant="outlined" onClick={signOut} disabled={busy}>
        {say('Sign out everywhere else')}
      </Button>
    </Box>
  );
}

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': { py: 1.25, borderTop: 1, borderColor: 'divider' },
} as const;
