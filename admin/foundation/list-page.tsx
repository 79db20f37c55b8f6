import { Button, Paper } from '@mui/material';
import { ListBase, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { NoPermission } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { listLabel } from '../layout/places.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { useReach } from '../providers/reach.ts';
import { screensOf } from '../screens.ts';
import { SaveView } from '../views/save-view.tsx';
import { ViewTabs } from '../views/view-tabs.tsx';
import { BulkActions } from './bulk/bulk-actions.tsx';
import { type Field, pathOf, type Resource } from './declaration.ts';
import { ExportButton } from './export-button.tsx';
import { withNeeds } from './fields-of-pages.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { useColumns } from './list/chosen-columns.ts';
import { ColumnChooser } from './list/column-chooser.tsx';
import { usualSort } from './list/list-state.ts';
import { ListRefused, Offline } from './list/refused.tsx';
import { LoadingRows } from './loading-rows.tsx';
import { mayCreate, mayDelete, mayList, mayUpdate } from './may.ts';
import { Pager } from './pager.tsx';
import { RecordTable } from './record-table.tsx';
import { oneOf } from './words.ts';

const EmptyList = part(() => import('./empty-list.tsx'), 'EmptyList');

const perPage = 25;

/** The list of a resource: what it is, what narrows it down, its rows, and what can be done with them. */
export function ListPage({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  if (!mayList(ability, resource)) return <NoPermission />;
  return <Listed resource={resource} />;
}

function Listed({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const { columns } = useColumns(resource);
  const { listActions: ListActions } = screensOf(resource);
  return (
    <ListBase
      key={resource.name}
      resource={pathOf(resource)}
      perPage={perPage}
      sort={usualSort(resource)}
      queryOptions={{ meta: { fields: withNeeds(resource, columns) }, onError: () => undefined }}
    >
      <PageHeader
        heading={listLabel(ability, resource)}
        sentence={resource.description}
        actions={
          <>
            {mayCreate(ability, resource) && !screensOf(resource).added && (
              <Button variant="contained" component={Link} to={`/${pathOf(resource)}/create`}>
                {say('Add %{what}', { what: oneOf(resource) })}
              </Button>
            )}
            {ListActions && <ListActions />}
            <ExportButton resource={resource} columns={columns} />
          </>
        }
      />
      <ViewTabs resource={resource} />
      <FilterBar resource={resource}>
        <ColumnChooser resource={resource} />
        <SaveView resource={resource} />
      </FilterBar>
      <Rows resource={resource} columns={columns} />
    </ListBase>
  );
}

type RowsProps = { resource: Resource; columns: readonly Field[] };

function Rows({ resource, columns }: RowsProps) {
  const { ability } = useViewer();
  const reach = useReach();
  const { data, total, isPending, error, refetch } = useListContext();
  if (error && !data) return <ListRefused resource={resource} error={error} onRetry={refetch} />;
  if (isPending && reach !== 'reached') return <Offline />;
  const selectable = mayDelete(ability, resource) || mayUpdate(ability, resource);
  return (
    <Paper variant="outlined" sx={{ borderRadius: '8px', overflow: 'hidden' }}>
      {selectable && <BulkActions resource={resource} />}
      {isPending && <LoadingRows what={resource.pluralLabel} columns={columns.length} />}
      {!isPending && total === 0 && <EmptyList resource={resource} />}
      {!isPending && total !== 0 && (
        <RecordTable {...{ resource, columns, selectable }} wholeList />
      )}
      <Pager />
    </Paper>
  );
}
