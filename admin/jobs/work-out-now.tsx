import { Button, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { askFor } from './jobs-api.ts';
import { useRun } from './watch-run.ts';

interface Props {
  job: string;
  label: string;
}

/** Asks for a job, for whoever may, and says what came of it once it is over. */
export function WorkOutNow({ job, label }: Props) {
  const { ability } = useViewer();
  const notify = useNotify();
  const [run, setRun] = useState('');
  if (!ability.can('run', job)) return null;
  const ask = async () => {
    try {
      setRun(await askFor({ mutation: job }));
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    }
  };
  return (
    <Stack spacing={2} sx={{ alignItems: 'start' }}>
      <Button variant="outlined" onClick={ask}>
        {label}
      </Button>
      {run && <WhatCame key={run} run={run} />}
    </Stack>
  );
}

function WhatCame({ run: id }: { run: string }) {
  const client = useQueryClient();
  const { run, over } = useRun(id);
  useEffect(() => {
    if (over) void client.invalidateQueries();
  }, [over, client]);
  return (
    <Typography role="status" sx={{ maxWidth: '66ch' }}>
      {over
        ? sayServed(run?.outcome ?? run?.lastError ?? '')
        : say(
            'It is being worked out: this takes up to some minutes, and what came of it is said here.',
          )}
    </Typography>
  );
}
