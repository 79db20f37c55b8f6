import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import type { Resource } from '../foundation/declaration.ts';
import { useColumns } from '../foundation/list/chosen-columns.ts';
import { wholeList, writtenState } from '../foundation/list/list-state.ts';
import { mayCreate, mayUpdate } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { savedViews, useViews } from './use-views.ts';
import { stateNow, viewNow } from './view-tabs.tsx';

const ViewDialog = part(() => import('./view-dialog.tsx'), 'ViewDialog');

/** Keeps the list as it is now, or changes the view that it is. */
export function SaveView({ resource }: { resource: Resource }) {
  const { ability, user } = useViewer();
  const { filterValues, sort } = useListContext();
  const { named } = useColumns(resource);
  const views = useViews(resource);
  const [open, setOpen] = useState(false);
  if (!mayCreate(ability, savedViews)) return null;
  const own = views.filter(({ owner }) => owner?.id === user?.id);
  const now = stateNow(resource, filterValues, sort);
  const view = viewNow(resource, own, now);
  const { $columns, ...filter } = filterValues;
  const state = writtenState({ filter: named ? { ...filter, $columns: named } : filter, sort });
  const changeable = view && mayUpdate(ability, savedViews, view);
  if (!changeable && (view || state === wholeList(resource))) return null;
  return (
    <>
      <Button variant="text" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {changeable ? say('Change this view') : say('Save this view')}
      </Button>
      {open && (
        <ViewDialog
          resource={resource}
          view={changeable ? view : undefined}
          state={state}
          own={own}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
