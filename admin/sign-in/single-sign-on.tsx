import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { ask } from '../providers/auth/ask.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { Door } from './door.tsx';
import { DoorAlert } from './door-alert.tsx';

/** Whether people of this organisation may sign in where it signs in. */
export function useSingleSignOn(): boolean {
  const { data } = useQuery({
    queryKey: ['waysIn'],
    queryFn: () => ask<{ singleSignOn: boolean }>('GET', '/api/auth/ways-in'),
    retry: false,
  });
  return data?.singleSignOn ?? false;
}

interface Props {
  label: string;
  /** The page to go to afterwards. */
  to?: string;
  /** The one-time link by which an account is connected. */
  token?: string;
}

/** Leaves for the sign-in of the organisation; says so where that does not answer. */
export function SingleSignOn({ label, to, token }: Props) {
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setRefusal('');
    setBusy(true);
    try {
      const { url } = await ask<{ url: string }>('POST', '/api/auth/single-sign-on', { to, token });
      window.location.assign(url);
    } catch (error) {
      setRefusal(refusedFrom(error).message);
      setBusy(false);
    }
  };
  return (
    <Stack spacing={2}>
      {refusal && <DoorAlert>{refusal}</DoorAlert>}
      <Box>
        <Button variant="outlined" onClick={leave} disabled={busy}>
          {label}
        </Button>
      </Box>
    </Stack>
  );
}

const sentences: Record<string, string> = {
  away: say(
    'The sign-in of your organisation does not answer. Try again in a few minutes. If you have a password here, use it.',
  ),
  unfinished: say(
    'Signing in with your work account was not finished, or took longer than five minutes. Begin again.',
  ),
  cancelled: say('You did not finish signing in with your work account.'),
};

/** Why somebody who came back from the sign-in of the organisation is still in front of the door. */
export const refusedSentence = (reason: string | null) => sentences[reason ?? ''];

const doors: Record<string, { heading: string; sentence: string }> = {
  noRole: {
    heading: say('Your work account has no role here'),
    sentence: say(
      'Your organisation has told us who you are. What people see and do in Evenhand follows from their groups there, and none of yours has a role.',
    ),
  },
  notOpen: {
    heading: say('Your work account does not open Evenhand'),
    sentence: say(
      'Your organisation has told us who you are, but we cannot let you in by that alone. An administrator can: they connect accounts by a link that works once, open them again, and see what is missing.',
    ),
  },
};

/** Whether a reason is a page of its own: there is nothing to try again. */
export const isClosed = (reason: string | null): reason is string => (reason ?? '') in doors;

/** In front of a door that stays closed: whom to ask. */
export const ClosedDoor = ({ reason }: { reason: string }) => (
  <Door heading={doors[reason]!.heading} sentence={doors[reason]!.sentence}>
    <Typography sx={{ mb: 3 }}>
      {say(
        'Ask the administrators of Evenhand at your organisation. Your service desk knows who they are.',
      )}
    </Typography>
    <Button variant="outlined" component={Link} to="/login">
      {say('Back to the sign-in page')}
    </Button>
  </Door>
);
