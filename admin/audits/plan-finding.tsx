import { Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChoiceField } from '../reports/choice-field.tsx';
import { askPlans, planFinding } from './frozen-api.ts';

/** Makes a finding an action in a plan, where it is none yet. */
export function PlanFinding({ row }: { row: Row }) {
  const { ability } = useViewer();
  const may =
    ability.can('create', 'Action') && ability.can('update', 'AuditFinding') && !row.action;
  const plans = useQuery({ queryKey: ['plans-to-choose'], queryFn: askPlans, enabled: may });
  const [chosen, setChosen] = useState('');
  const [deadline, setDeadline] = useState('');
  const plan = chosen || (plans.data?.[0]?.id ?? '');
  if (!may) return null;
  return (
    <DeedDialog
      heading={say('Make this finding an action')}
      act={say('Make it an action')}
      done={say('The finding is an action in the plan.')}
      words={say('What is to be done')}
      onAct={async ({ words }) => {
        await planFinding({
          id: row.id,
          version: Number(row.version),
          plan,
          keyAction: words.trim() || null,
          deadline: deadline || null,
        });
        return null;
      }}
    >
      <Stack spacing={2}>
        {plans.data?.length === 0 ? (
          <Typography role="status">
            {say('There is no action plan yet: add one first.')}
          </Typography>
        ) : (
          <ChoiceField
            label={say('Action plan')}
            choices={(plans.data ?? []).map(({ id, title }) => [id, title])}
            chosen={plan}
            onChoose={setChosen}
          />
        )}
        <TextField
          label={say('Deadline')}
          type="date"
          value={deadline}
          onChange={({ target }) => setDeadline(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Typography variant="body2">
          {say(
            'Whoever answers for the finding answers for the action, and each leads to the other.',
          )}
        </Typography>
      </Stack>
    </DeedDialog>
  );
}
