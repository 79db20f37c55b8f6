import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useListContext, useNotify } from 'react-admin';
import { say } from '../../language/say.ts';
import { refusedFrom } from '../../providers/data/refused.ts';
import type { Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { allThatMatch, mostRows } from './all-that-match.ts';

/** Ticks every row that the filter leaves, on whatever page; says so where there are too many. */
export function SelectAll({ resource }: { resource: Resource }) {
  const { data = [], total = 0, selectedIds, onSelect, filterValues, sort } = useListContext<Row>();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const wholePage = data.every(({ id }) => selectedIds.includes(id));
  const most = Math.min(total, mostRows);
  const over = total > mostRows;
  const select = async () => {
    setBusy(true);
    try {
      onSelect(await allThatMatch(dataProvider, resource, filterValues, sort));
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    }
    setBusy(false);
  };
  const elsewhere = selectedIds.filter((id) => !data.some((row) => row.id === id)).length;
  return (
    <>
      {elsewhere > 0 && (
        <Typography variant="body2">
          {say('%{count} of them on other pages', { count: elsewhere })}
        </Typography>
      )}
      {wholePage && selectedIds.length < most && (
        <Button variant="text" size="small" onClick={select} disabled={busy}>
          {busy
            ? say('Selecting')
            : over
              ? say('Select the first %{most} of %{total} that match', { most, total })
              : say('Select all %{total} that match', { total })}
        </Button>
      )}
      {over && selectedIds.length >= most && (
        <Typography variant="body2" sx={{ flexBasis: '100%' }}>
          {say(
            '%{total} match; %{most} can be changed at once. Change these, then select the next, or narrow the list down.',
            { total, most },
          )}
        </Typography>
      )}
    </>
  );
}
