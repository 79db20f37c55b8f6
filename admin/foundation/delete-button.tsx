import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { say } from '../language/say.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { pathOf, type Resource } from './declaration.ts';
import type { Row } from './may.ts';
import { represent } from './represent.ts';

/** Deletes a record, once it has been said twice. */
export function DeleteButton({ resource, row }: { resource: Resource; row: Row }) {
  const [asking, setAsking] = useState(false);
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const path = pathOf(resource);
  const remove = async () => {
    await dataProvider.delete(path, { id: row.id, previousData: row });
    queryClient.removeQueries({ type: 'inactive' });
    notify(say('%{label} deleted.', { label: resource.label }));
    navigate(`/${path}`);
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {say('Delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          heading={say('Delete %{what}', { what: represent(resource, row) || say('this record') })}
          act={say('Delete')}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        >
          {say('It goes from every list. The record of changes keeps what it said.')}
        </ConfirmDialog>
      )}
    </>
  );
}
