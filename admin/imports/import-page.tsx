import { Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { HandInForm } from './hand-in-form.tsx';
import {
  confirmImport,
  importKinds,
  type Kind,
  type Outcome,
  previewImport,
} from './import-api.ts';
import { ImportOutcome } from './import-outcome.tsx';

interface HandedIn {
  id: string;
  name: string;
  format: Kind['format'];
}

interface Standing extends HandedIn {
  outcome: Outcome;
  done: boolean;
}

/** Bringing a file in: hand it in, see what it would change, then say yes. */
export function ImportPage() {
  const queryClient = useQueryClient();
  const { data: kinds, error } = useQuery({
    queryKey: ['importKinds'],
    queryFn: importKinds,
    retry: false,
  });
  const [standing, setStanding] = useState<Standing | null>(null);
  if (error) return <LoadFailed error={error} />;
  if (!kinds) return <LoadingRows what="the kinds of file" columns={2} />;
  const look = async (handedIn: HandedIn) =>
    setStanding({ ...handedIn, outcome: await previewImport(handedIn.id), done: false });
  const confirm = async (handedIn: HandedIn) => {
    setStanding({ ...handedIn, outcome: await confirmImport(handedIn.id), done: true });
    await queryClient.invalidateQueries();
  };
  return (
    <>
      <PageHeader
        heading="Bring in a file"
        sentence="You see what a file would change before anything is changed. All of it is brought in, or nothing."
        above={[{ to: '/import-files', label: 'Import files' }]}
      />
      <Stack spacing={3} sx={{ maxWidth: 880 }}>
        {standing ? (
          <ImportOutcome
            {...standing}
            onConfirm={() => confirm(standing)}
            onAnother={() => setStanding(null)}
          />
        ) : (
          <HandInForm kinds={kinds} onHandedIn={look} />
        )}
      </Stack>
    </>
  );
}
