import { Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { Refused, refusedFrom } from '../providers/data/refused.ts';
import { ChoiceField } from '../reports/choice-field.tsx';
import { askPlans, planFinding } from './frozen-api.ts';

/** Makes a finding an action in a plan, where it is none yet. */
export function PlanFinding({ row }: { row: Row }) {
  const { ability } = useViewer();
  const may =
    ability.can('create', 'Action') && ability.can('update', 'AuditFinding') && !row.action;
  const plans = useQuery({ queryKey: ['plans-to-choose'], queryFn: askPlans, enabled: may });
  const [plan, setPlan] = useState('');
  const [deadline, setDeadline] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  if (!may) return null;
  const none = plans.data?.length === 0;
  const act = async ({ words }: { words: string }) => {
    const fields = {
      ...(!plan && { plan: say('Choose an action plan.') }),
      ...(!deadline && { deadline: say('Choose the day by which it is to be done.') }),
      ...(!words.trim() && { words: say('Write what is to be done.') }),
    };
    setFaults(fields);
    if (Object.keys(fields).length > 0)
      throw new Refused({ code: 'BAD_USER_INPUT', message: '', fields });
    await planFinding({
      id: row.id,
      version: Number(row.version),
      plan,
      keyAction: words,
      deadline,
    }).catch((error: unknown) => {
      setFaults(refusedFrom(error).fields);
      throw error;
    });
    return null;
  };
  return (
    <DeedDialog
      heading={say('Make this finding an action')}
      act={say('Make it an action')}
      done={say('The finding is an action in the plan.')}
      words={none ? undefined : say('What is to be done')}
      wordsNeeded={{ fault: faults.words }}
      onAct={none ? undefined : act}
    >
      <Stack spacing={2}>
        {none ? (
          <Typography role="status">
            {say('There is no action plan yet: add one first.')}
          </Typography>
        ) : (
          <>
            <ChoiceField
              label={say('Action plan')}
              none={say('Choose one')}
              choices={(plans.data ?? []).map(({ id, title }) => [id, title])}
              chosen={plan}
              fault={faults.plan}
              required
              onChoose={setPlan}
            />
            <TextField
              label={say('Deadline')}
              type="date"
              value={deadline}
              required
              error={Boolean(faults.deadline)}
              helperText={faults.deadline}
              onChange={({ target }) => setDeadline(target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </>
        )}
        <Typography variant="body2">
          {say(
            'Whoever answers for the finding answers for the action, and each leads to the other.',
          )}
        </Typography>
      </Stack>
    </DeedDialog>
  );
}
