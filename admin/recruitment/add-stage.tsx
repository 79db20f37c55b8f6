import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
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
  const label = stage ? acts[stage]! : say('Record a stage');
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
  longlisted: say('Longlist'),
  shortlisted: say('Shortlist'),
  notSelected: say('Do not select'),
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
      heading={say('Record a stage of %{number}', { number })}
      act={say('Record it')}
      done={`${number}: ${inWords('ApplicationStep', 'stage', stage).toLowerCase()}.`}
      onAct={record}
      onClose={onClose}
    >
      {given ? (
        <Typography>{inWords('ApplicationStep', 'stage', stage)}</Typography>
      ) : (
        <ShortField
          label={say('Stage')}
          choices={choicesOf('ApplicationStep', 'stage')}
          value={stage}
          onChange={setStage}
        />
      )}
      <ShortField
        label={say('On which day')}
        type="date"
        latest={today()}
        value={on}
        onChange={setOn}
      />
      {rejected && (
        <ShortField
          label={say('Why')}
          choices={[
            { id: '', name: say('Choose a reason') },
            ...choicesOf('ApplicationStep', 'reason'),
          ]}
          value={reason}
          onChange={setReason}
        />
      )}
    </ActDialog>
  );
}
