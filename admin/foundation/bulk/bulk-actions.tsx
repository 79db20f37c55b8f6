import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useListContext } from 'react-admin';
import { say } from '../../language/say.ts';
import { part } from '../../layout/fetched.tsx';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Values } from '../../providers/data/changes.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { pathOf, type Resource } from '../declaration.ts';
import { mayDelete, mayUpdate, type Row } from '../may.ts';
import { inSentence } from '../words.ts';
import { mostRows } from './all-that-match.ts';
import { ask, secondsToCallOff } from './deed.ts';
import { SelectAll } from './select-all.tsx';

const BulkChange = part(() => import('./bulk-change.tsx'), 'BulkChange');

/** What can be done with the rows that are ticked: all of them or none. */
export function BulkActions({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const { selectedIds, onUnselectItems, data = [] } = useListContext<Row>();
  const [asking, setAsking] = useState<'change' | 'delete' | null>(null);
  const dataProvider = useDataProvider();
  if (!selectedIds?.length) return null;
  const path = pathOf(resource);
  const { length } = selectedIds;
  const counted = (many: number) =>
    say('%{count} %{what}', {
      count: many,
      what: inSentence(many === 1 ? resource.label : resource.pluralLabel),
    });
  const count = counted(length);
  const begin = async (act: 'change' | 'delete', patch?: Values) => {
    const rows = await dataProvider.rowsSeen(path, { ids: selectedIds, meta: { rows: data } });
    // some may be gone meanwhile
    await ask({ act, path, rows, patch, count: counted(rows.length) });
    setAsking(null);
    onUnselectItems();
  };
  const tooMany = length > mostRows;
  return (
    <Box role="region" aria-label={say('Selected rows')} sx={bar}>
      <Typography role="status" sx={{ fontWeight: 600, mr: 1 }}>
        {say('%{count} selected', { count: length })}
      </Typography>
      {mayUpdate(ability, resource) && (
        <Button
          variant="outlined"
          size="small"
          disabled={tooMany}
          onClick={() => setAsking('change')}
        >
          {say('Change')}
        </Button>
      )}
      {mayDelete(ability, resource) && (
        <Button
          variant="outlined"
          size="small"
          disabled={tooMany}
          onClick={() => setAsking('delete')}
        >
          {say('Delete')}
        </Button>
      )}
      <Button variant="text" size="small" onClick={() => onUnselectItems()}>
        {say('Select none')}
      </Button>
      <SelectAll resource={resource} />
      {asking === 'delete' && (
        <ConfirmDialog
          heading={say('Delete %{what}', { what: count })}
          act={say('Delete')}
          onClose={() => setAsking(null)}
          onConfirm={() => begin('delete')}
        >
          {say(
            'All of them go, or none. You have %{seconds} seconds to call it off, on whatever page you are.',
            { seconds: secondsToCallOff },
          )}
        </ConfirmDialog>
      )}
      {asking === 'change' && (
        <BulkChange
          resource={resource}
          count={count}
          onClose={() => setAsking(null)}
          onChange={(patch) => begin('change', patch)}
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
