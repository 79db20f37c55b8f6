import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { publishForm, unneeded } from './forms-api.ts';

/** Publishes a form as an edition that never changes. */
export function PublishButton({ row }: { row: Row }) {
  const [warnings, setWarnings] = useState<string[]>();
  const { ability } = useViewer();
  const notify = useNotify();
  const refresh = useRefresh();
  const id = String(row.id);
  const publish = async () => {
    const number = await publishForm(id, Number(row.version));
    notify(say('Edition %{number} is published.', { number }));
    setWarnings(undefined);
    refresh();
  };
  return (
    <>
      {ability.can('create', 'FormEdition') && (
        <Button variant="outlined" onClick={async () => setWarnings(await unneeded(id))}>
          {say('Publish')}
        </Button>
      )}
      {warnings && (
        <ConfirmDialog
          heading={say('Publish this form?')}
          act={say('Publish')}
          harmless
          onConfirm={publish}
          onClose={() => setWarnings(undefined)}
        >
          {warnings.length > 0 &&
            `${say('Nothing says what these are needed for: %{questions}. Ask only what the purpose needs: leave them out, or say what they are for.', { questions: warnings.join(', ') })} `}
          {say('What is published never changes; a change becomes a new edition.')}
        </ConfirmDialog>
      )}
    </>
  );
}
