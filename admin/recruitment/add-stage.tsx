import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { today } from '../foundation/today.ts';
import { ActDialog } from './act-dialog.tsx';
import { choicesOf, inWords } from './choices.ts';
import { addStep } from './recruitment-api.ts';
import { ShortField } from './short-field.tsx';

interface Props {
  application: { id: string; number: string };
  /** The stage, where the button names it; else it is chosen. */
  stage?: string;
  primary?: boolean;
}

/** Records that an application has reached a stage, on a day, and why where it went no further. */
export function AddStage({ application, stage, primary = false }: Props) {
  const [asking, setAsking] = useState(false);
  const label = stage ? acts[stage]! : 'Record a stage';
  return (
    <>
      <Button
        variant={primary ? 'contained' : 'outlined'}
        size="small"
        aria-label={`${label}: ${application.number}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {asking && (
        <StageDialog application={application} given={stage} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

const acts: Record<string, string> = {
  longlisted: 'Longlist',
  shortlisted: 'Shortlist',
  notSelected: 'Do not select',
};

interface DialogProps {
  application: Props['application'];
  given: string | undefined;
  onClose: () => void;
}

function StageDialog({ application: { id, number }, given, onClose }: DialogProps) {
  const [stage, setStage] = useState(given ?? 'shortlisted');
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const rejected = stage === 'notSelected';
  const record = () =>
    addStep({ application: id, stage, on, ...(rejected && reason && { reason }) });
  return (
    <ActDialog
      heading={`Record a stage of ${number}`}
      act="Record it"
      done={`${number}: ${inWords('ApplicationStep', 'stage', stage).toLowerCase()}.`}
      onAct={record}
      onClose={onClose}
    >
      {given ? (
        <Typography>{inWords('ApplicationStep', 'stage', stage)}</Typography>
      ) : (
        <ShortField
          label="Stage"
          choices={choicesOf('ApplicationStep', 'stage')}
          value={stage}
          onChange={setStage}
        />
      )}
      <ShortField label="On which day" type="date" latest={today()} value={on} onChange={setOn} />
      {rejected && (
        <ShortField
          label="Why"
          choices={[{ id: '', name: 'Choose a reason' }, ...choicesOf('ApplicationStep', 'reason')]}
          value={reason}
          onChange={setReason}
        />
      )}
    </ActDialog>
  );
}
