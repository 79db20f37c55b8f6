import { Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useListContext, useNotify } from 'react-admin';
import { useViewer } from '../providers/auth/viewer.ts';
import { BulkChange } from './bulk-change.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { pathOf, type Resource } from './declaration.ts';
import { mayDelete, mayUpdate, type Row } from './may.ts';

/** What can be done with the rows that are ticked: all of them or none. */
export function BulkActions({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const { selectedIds, onUnselectItems, data = [] } = useListContext<Row>();
  const [asking, setAsking] = useState<'change' | 'delete' | null>(null);
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const notify = useNotify();
  if (!selectedIds?.length) return null;
  const path = pathOf(resource);
  const count = `${selectedIds.length} ${selectedIds.length === 1 ? resource.label : resource.pluralLabel}`;
  const selected = { ids: selectedIds, meta: { rows: data } };
  const done = async (words: string) => {
    setAsking(null);
    onUnselectItems();
    notify(words, { type: 'success' });
    await queryClient.invalidateQueries();
  };
  return (
    <Box role="region" aria-label="Selected rows" sx={bar}>
      <Typography sx={{ fontWeight: 600, mr: 1 }}>{selectedIds.length} selected</Typography>
      {mayUpdate(ability, resource) && (
        <Button variant="outlined" size="small" onClick={() => setAsking('change')}>
          Change
        </Button>
      )}
      {mayDelete(ability, resource) && (
        <Button variant="outlined" size="small" onClick={() => setAsking('delete')}>
          Delete
        </Button>
      )}
      <Button variant="text" size="small" onClick={() => onUnselectItems()}>
        Select none
      </Button>
      {asking === 'delete' && (
        <ConfirmDialog
          heading={`Delete ${count.toLowerCase()}`}
          act="Delete"
          onClose={() => setAsking(null)}
          onConfirm={async () => {
            await dataProvider.deleteMany(path, selected);
            await done(`${count} deleted.`);
          }}
        >
          All of them go, or none. The record of changes keeps what they said.
        </ConfirmDialog>
      )}
      {asking === 'change' && (
        <BulkChange
          resource={resource}
          count={count.toLowerCase()}
          onClose={() => setAsking(null)}
          onChange={async (patch) => {
            await dataProvider.updateMany(path, { ...selected, data: patch });
            await done(`${count} changed.`);
          }}
        />
      )}
    </Box>
  );
}

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 2.5,
  py: 1,
  bgcolor: 'action.selected',
} as const;
