import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { cancelRun } from '../jobs/jobs-api.ts';
import { ProgressBar } from '../jobs/progress-bar.tsx';
import { useRun, type Watched } from '../jobs/watch-run.ts';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { Panel } from '../layout/panel.tsx';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from '../sign-in/door-alert.tsx';
import { type KeptFile, startImport } from './import-api.ts';

interface Props {
  file: KeptFile & { run: string };
  /** Where what it would change is shown again. */
  before: string;
  onOver: () => void;
  onBegun: () => void;
}

/** How far a file is, as it comes in; a reload finds it where it is. */
export function ProgressStep({ file: { id, name, run: runId }, before, onOver, onBegun }: Props) {
  const { run, over } = useRun(runId);
  const [refusal, setRefusal] = useState('');
  const done = over && run?.state === 'done';
  useEffect(() => {
    if (done) onOver();
  }, [done, onOver]);
  const attempt = (act: () => Promise<unknown>) => () =>
    act().catch((error) => setRefusal(refusedFrom(error).message));
  const again = async () => {
    await startImport(id);
    onBegun();
  };
  return (
    <Panel
      heading={over && !done ? (stopped[run!.state] ?? '') : say('Bringing in %{name}', { name })}
    >
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5, display: 'grid', gap: 2 }}>
        <Typography role="status">{run ? wordsOf(run) : say('Looking how far it is.')}</Typography>
        {run && !over && <ProgressBar {...run} />}
        {refusal && <DoorAlert>{refusal}</DoorAlert>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {run && !over && !run.cancelRequested && (
            <Button variant="outlined" onClick={attempt(() => cancelRun(runId))}>
              {say('Cancel')}
            </Button>
          )}
          {over && !done && (
            <>
              <Button variant="contained" onClick={attempt(again)}>
                {say('Try again')}
              </Button>
              <Button variant="outlined" component={Link} to={before}>
                {say('See what it would change')}
              </Button>
            </>
          )}
        </Box>
      </Box>
    </Panel>
  );
}

const stopped: Partial<Record<Watched['state'], string>> = {
  cancelled: say('Cancelled: nothing was brought in'),
  failed: say('It stopped: nothing was brought in'),
};

function wordsOf({ state, done, lastError, cancelRequested }: Watched): string {
  const asBefore = say('Everything is as it was before. The file is still here.');
  if (state === 'cancelled') return asBefore;
  if (state === 'failed') return lastError ? `${sayServed(lastError)} ${asBefore}` : asBefore;
  if (state === 'done') return say('It has been read to its end.');
  if (cancelRequested) return say('It stops as soon as it can. Nothing will be brought in.');
  if (state === 'waiting')
    return say('It begins in a moment. You may leave this page and come back.');
  return (done ?? 0) < 50
    ? say('The file is being read. You may leave this page and come back.')
    : say('What it holds is being written. You may leave this page and come back.');
}
