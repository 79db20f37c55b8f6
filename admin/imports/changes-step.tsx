import { Alert, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { LoadFailed } from '../layout/message.tsx';
import { refusedFrom } from '../providers/data/refused.ts';
import { type KeptFile, type Kind, previewImport, startImport } from './import-api.ts';
import { ImportOutcome } from './import-outcome.tsx';

interface Props {
  file: KeptFile;
  kind: Kind;
  onBegun: () => void;
}

/** What the file would change, with examples, and the word to do it. */
export function ChangesStep({ file: { id, name }, kind, onBegun }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const { data, error } = useQuery({
    queryKey: ['previewImport', id],
    queryFn: () => previewImport(id),
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <LoadFailed error={error} level={2} />;
  if (!data) return <LoadingRows what="what it would change" columns={3} />;
  const begin = async () => {
    setBusy(true);
    try {
      await startImport(id);
      onBegun();
    } catch (failed) {
      setRefusal(refusedFrom(failed).message);
      setBusy(false);
    }
  };
  return (
    <ImportOutcome
      heading={
        data.problems.length > 0 ? `${name} cannot be brought in yet` : `What ${name} would change`
      }
      id={id}
      format={kind.format}
      outcome={data}
    >
      {refusal && (
        <Alert severity="error" variant="outlined">
          {refusal}
        </Alert>
      )}
      {data.problems.length === 0 && (
        <Button variant="contained" onClick={begin} disabled={busy}>
          Bring it in
        </Button>
      )}
    </ImportOutcome>
  );
}
