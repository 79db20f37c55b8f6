import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { type Question, questions, recordAnswers } from './answers-api.ts';
import { AnswersForm } from './answers-form.tsx';

/** Writing down what somebody answered by telephone or on paper; what they answered before is not shown. */
export function RecordAnswersPage() {
  const [employee, setEmployee] = useState('');
  const { data, error } = useQuery({
    queryKey: ['questions'],
    queryFn: questions,
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what="the questions" columns={1} />;
  return (
    <>
      <PageHeader
        heading="Record somebody’s answers"
        sentence="For answers given by telephone or on paper. You write them down; you cannot read them back."
      />
      <Box sx={{ maxWidth: 640 }}>
        <Form record={{}} onSubmit={() => undefined} disableInvalidFormNotification>
          <ChooseReference source="employee.id" target="Employee" label="Whose answers they are" />
          <Chosen onChoose={setEmployee} />
        </Form>
        {employee && <TheirAnswers key={employee} asked={data} employee={employee} />}
      </Box>
    </>
  );
}

function Chosen({ onChoose }: { onChoose: (employee: string) => void }) {
  const employee = useWatch({ name: 'employee.id' });
  useEffect(() => onChoose(employee ?? ''), [employee, onChoose]);
  return null;
}

function TheirAnswers({ asked, employee }: { asked: readonly Question[]; employee: string }) {
  const notify = useNotify();
  const [recorded, setRecorded] = useState(0);
  return (
    <Box sx={{ mt: 4 }}>
      <AnswersForm
        key={recorded}
        questions={asked}
        onRecord={async (given) => {
          if (given.length > 0) await recordAnswers(given, employee);
          notify(given.length > 0 ? 'The answers are recorded.' : 'Nothing was changed.');
          setRecorded(recorded + 1);
        }}
      />
    </Box>
  );
}
