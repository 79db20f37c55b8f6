import { Box, Button, Paper, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { say, sayCount } from '../../language/say.ts';
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
      notify(words[deed.act].done(deed.count), { type: 'success' });
      dismiss();
      queryClient.invalidateQueries();
    }
  }, [deed, own, notify, queryClient]);
  if (!own || deed.state === 'done') return null;
  return (
    <Paper
      component="section"
      aria-label={say('Change on its way')}
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

const words = {
  change: {
    soon: (what: string) =>
      say('%{what} will be changed soon. Press Control and Z to call it off.', { what }),
    within: (what: string, seconds: number) =>
      sayCount(
        seconds,
        '%{what} will be changed in %{count} second',
        '%{what} will be changed in %{count} seconds',
        { what },
      ),
    now: (what: string) => say('%{what} being changed', { what }),
    done: (what: string) => say('%{what} changed.', { what }),
  },
  delete: {
    soon: (what: string) =>
      say('%{what} will be deleted soon. Press Control and Z to call it off.', { what }),
    within: (what: string, seconds: number) =>
      sayCount(
        seconds,
        '%{what} will be deleted in %{count} second',
        '%{what} will be deleted in %{count} seconds',
        { what },
      ),
    now: (what: string) => say('%{what} being deleted', { what }),
    done: (what: string) => say('%{what} deleted.', { what }),
  },
};

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}

function Waiting({ deed: { act, count, left, state } }: { deed: Deed }) {
  return (
    <>
      <Box component="span" role="status" sx={unseen}>
        {words[act].soon(count)}
      </Box>
      <Typography role="timer" sx={{ fontWeight: 600 }}>
        {state === 'sending' ? words[act].now(count) : words[act].within(count, left)}
      </Typography>
      <Box sx={buttons}>
        <Button
          variant="contained"
          size="small"
          onClick={() => leaving(callOff)}
          disabled={state === 'sending'}
        >
          {say('Call it off')}
        </Button>
        <Button
          variant="outlined"
          size="small"
          onClick={() => leaving(finish)}
          disabled={state === 'sending'}
        >
          {say('Do it now')}
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
        <b>
          {again
            ? say('We do not know what became of %{what}.', { what: count })
            : say('Nothing was changed.')}
        </b>{' '}
        {refusal}
      </Typography>
      <Box sx={buttons}>
        {again && (
          <Button variant="contained" size="small" onClick={send}>
            {say('Try again')}
          </Button>
        )}
        {back !== pathname + search && (
          <Button variant="outlined" size="small" component={Link} to={back}>
            {say('Back to the list')}
          </Button>
        )}
        <Button variant="outlined" size="small" onClick={() => leaving(dismiss)}>
          {say('Close')}
        </Button>
      </Box>
    </>
  );
}

const bar = {
  position: 'fixed',
  zIndex: 'snackbar',
  bottom: { xs: 8, md: 24 },
  // what ends a form stays within reach
  'body:has(.form-foot) &': { bottom: 88 },
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
