import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Panel } from '../layout/panel.tsx';
import { refusedFrom } from '../providers/data/refused.ts';
import { Changes } from './changes.tsx';
import type { Kind, Outcome } from './import-api.ts';
import { Lines } from './lines.tsx';

interface Props {
  name: string;
  format: Kind['format'];
  outcome: Outcome;
  done: boolean;
  onConfirm: () => Promise<void>;
  onAnother: () => void;
}

/** What a file did or would do, where it is wrong, and the way on. */
export function ImportOutcome({ name, format, outcome, done, onConfirm, onAnother }: Props) {
  const { summary, problems, notices } = outcome;
  const place = format === 'csv' ? 'Column' : 'Place';
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const confirm = async () => {
    setBusy(true);
    await onConfirm().catch((error) => setRefusal(refusedFrom(error).message));
    setBusy(false);
  };
  return (
    <>
      <Panel heading={done ? `${name} has been brought in` : `What ${name} would change`}>
        <Box sx={{ px: 2.5, pb: 2.5 }} role="status">
          {summary.map((sentence) => (
            <Typography key={sentence}>{sentence}</Typography>
          ))}
          {refusal && (
            <Alert severity="error" variant="outlined" sx={{ mt: 2 }}>
              {refusal}
            </Alert>
          )}
          <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
            {!done && problems.length === 0 && (
              <Button variant="contained" onClick={confirm} disabled={busy}>
                Bring it in
              </Button>
            )}
            <Button variant="outlined" onClick={onAnother}>
              {done ? 'Bring in another' : 'Choose another file'}
            </Button>
          </Box>
        </Box>
      </Panel>
      <Lines
        heading="To put right first"
        names={['Line', place, 'Value', 'What is wrong']}
        rows={problems.map(({ line, column, value, reason }) => [line, column, value, reason])}
      />
      <Lines
        heading="Worth knowing"
        names={['Line', place, 'Value', 'What was done with it']}
        rows={notices.map(({ line, column, value, reason }) => [line, column, value, reason])}
      />
      <Changes outcome={outcome} done={done} />
    </>
  );
}
