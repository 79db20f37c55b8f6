import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { Row } from '../foundation/may.ts';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { ActDialog } from '../recruitment/act-dialog.tsx';
import { ShortField } from '../recruitment/short-field.tsx';
import { approve, refuse } from './claims-api.ts';

/** Approving or refusing training that was handed in. */
export function ClaimActions({ row }: { row: Row }) {
  const { ability } = useViewer();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  if (row.state !== 'handedIn' || !ability.can('create', 'Completion')) return null;
  return (
    <>
      <ActButton
        label={say('Approve')}
        done={say('Approved: it counts from now on.')}
        act={() => approve(row.id)}
      />
      <Button variant="outlined" onClick={() => setRefusing(true)}>
        {say('Refuse')}
      </Button>
      {refusing && (
        <ActDialog
          heading={say('Refuse this training')}
          act={say('Refuse')}
          done={say('Refused.')}
          onAct={() => refuse(row.id, reason)}
          onClose={() => setRefusing(false)}
        >
          <Typography>{say('Whoever handed it in reads the reason.')}</Typography>
          <ShortField label={say('Reason')} multiline value={reason} onChange={setReason} />
        </ActDialog>
      )}
    </>
  );
}
