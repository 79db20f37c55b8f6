import { Box, Button, Paper, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { unseen } from '../../look/unseen.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import {
  callOff,
  type Deed,
  dismiss,
  finish,
  hold,
  send,
  sendThrough,
  tick,
  useDeed,
} from './deed.ts';

/** Stands on every page while a change of many rows can be called off, and says what came of it. */
export function DeedBar() {
  const deed = useDeed();
  const { user } = useViewer();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider();
  const waits = deed?.state === 'waiting' || deed?.state === 'sending';
  const own = deed && deed.by === user?.id;
  useEffect(() => sendThrough(dataProvider), [dataProvider]);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(tick, 1000);
    window.addEventListener('beforeunload', warn);
    return () => {
      clearInterval(timer);
      window.removeEventListener('beforeunload', warn);
    };
  }, [waits]);
  useEffect(() => {
    if (deed && !own) dismiss();
    if (own && deed.state === 'done') {
      notify(`${deed.count} ${did[deed.act]}.`, { type: 'success' });
      dismiss();
      queryClient.invalidateQueries();
    }
  }, [deed, own, notify, queryClient]);
  if (!own || deed.state === 'done') return null;
  return (
    <Paper
      component="section"
      aria-label="Change on its way"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
      sx={bar}
    >
      {deed.state === 'refused' ? <Refused deed={deed} /> : <Waiting deed={deed} />}
    </Paper>
  );
}

/** The buttons go away under the focus, which then goes to the page. */
function leaving(act: () => unknown) {
  act();
  document.getElementById('main')?.focus({ preventScroll: true });
}

const did = { change: 'changed', delete: 'deleted' };

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}

function Waiting({ deed: { act, count, left, state } }: { deed: Deed }) {
  return (
    <>
      <Box component="span" role="status" sx={unseen}>
        {count} will be {did[act]} soon. Press Control and Z to call it off.
      </Box>
      <Typography role="timer" sx={{ fontWeight: 600 }}>
        {state === 'sending'
          ? `${count} being ${did[act]}`
          : `${count} will be ${did[act]} in ${left} ${left === 1 ? 'second' : 'seconds'}`}
      </Typography>
      <Box sx={buttons}>
        <Button
          variant="contained"
          size="small"
          onClick={() => leaving(callOff)}
          disabled={state === 'sending'}
        >
          Call it off
        </Button>
        <Button
          variant="outlined"
          size="small"
          onClick={() => leaving(finish)}
          disabled={state === 'sending'}
        >
          Do it now
        </Button>
      </Box>
    </>
  );
}

function Refused({ deed: { count, refusal, again, back } }: { deed: Deed }) {
  const { pathname, search } = useLocation();
  return (
    <>
      <Typography role="alert">
        <b>{again ? `We do not know what became of ${count}.` : 'Nothing was changed.'}</b>{' '}
        {refusal}
      </Typography>
      <Box sx={buttons}>
        {again && (
          <Button variant="contained" size="small" onClick={send}>
            Try again
          </Button>
        )}
        {back !== pathname + search && (
          <Button variant="outlined" size="small" component={Link} to={back}>
            Back to the list
          </Button>
        )}
        <Button variant="outlined" size="small" onClick={() => leaving(dismiss)}>
          Close
        </Button>
      </Box>
    </>
  );
}

const bar = {
  position: 'fixed',
  zIndex: 'snackbar',
  bottom: { xs: 8, md: 24 },
  left: { xs: 8, md: '50%' },
  right: { xs: 8, md: 'auto' },
  transform: { md: 'translateX(-50%)' },
  maxWidth: { md: 720 },
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 20px',
  px: 2.5,
  py: 1.5,
  border: 1,
  borderColor: 'primary.main',
  borderRadius: '8px',
  boxShadow: '0 1px 2px rgb(11 32 38/.08), 0 12px 32px rgb(11 32 38/.14)',
} as const;

const buttons = { display: 'flex', flexWrap: 'wrap', gap: 1 } as const;
