import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { ActDialog } from '../recruitment/act-dialog.tsx';

/** Says who somebody is whom nobody could match. */
export function ThisIs({ row }: { row: Row }) {
  const { ability } = useViewer();
  const [asking, setAsking] = useState(false);
  if (row.employee || !ability.can('update', 'UnmatchedCompletion')) return null;
  const who = String(row.fullName ?? row.learner);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        aria-label={say('This is …: %{who}', { who })}
        onClick={() => setAsking(true)}
      >
        {say('This is …')}
      </Button>
      {asking && <Choose row={row} who={who} onClose={() => setAsking(false)} />}
    </>
  );
}

function Choose({ row, who, onClose }: { row: Row; who: string; onClose: () => void }) {
  const form = useForm({ defaultValues: { employee: { id: '' } } });
  const match = () => {
    const employee = form.getValues('employee.id');
    if (!employee) throw new Error(say('Choose somebody.'));
    return askGraphQL(
      `mutation ($id: ID!, $employee: ID!) {
        matchCompletions(id: $id, employee: $employee) { unmatchedCompletions { id } } }`,
      { id: row.id, employee },
    );
  };
  return (
    <ActDialog
      heading={say('Who is %{who}?', { who })}
      act={say('This is who it is')}
      done={say('The completions are recorded.')}
      onAct={async () => match()}
      onClose={onClose}
    >
      <Typography>
        {say(
          'Everything that is reported of “%{learner}” and not matched yet is recorded as theirs.',
          { learner: String(row.learner) },
        )}
      </Typography>
      <FormProvider {...form}>
        <ChooseReference
          source="employee.id"
          target="Employee"
          label={say('Employee')}
          helperText={say('Type a part of their name, staff number or e-mail address.')}
        />
      </FormProvider>
    </ActDialog>
  );
}
