import { Box, Button } from '@mui/material';
import { ReferenceManyFieldBase, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { type CollectionField, pathOf, type Resource, resourceNamed } from './declaration.ts';
import { columnsOf, withNeeds } from './fields-of-pages.ts';
import { grouped } from './format.ts';
import { mayAddTo, type Row } from './may.ts';
import { Pager } from './pager.tsx';
import { RecordTable } from './record-table.tsx';
import { oneOf } from './words.ts';

const perPage = 10;

interface CollectionProps {
  field: CollectionField;
  row: Row;
}

/** The rows that point at a record: a list of their own on its page. */
export function Collection(props: CollectionProps) {
  const { collection: Own = ListedCollection } = screensOf(resourceNamed(props.field.target));
  return <Own {...props} />;
}

/** The same, for resources that draw it in their own way only on the pages of some records. */
export function ListedCollection({ field, row }: CollectionProps) {
  const { ability } = useViewer();
  const target = resourceNamed(field.target);
  const columns = columnsOf(ability, target, field.by);
  if (!target.operations.includes('list') || columns.length === 0) return null;
  const [first] = target.order;
  return (
    <ReferenceManyFieldBase
      record={row}
      reference={pathOf(target)}
      target={field.by}
      perPage={perPage}
      sort={{ field: first?.property ?? 'id', order: first?.descending ? 'DESC' : 'ASC' }}
      storeKey={`${row.id}.${field.name}`}
      queryOptions={{ meta: { fields: withNeeds(target, columns) } }}
    >
      <Rows field={field} target={target} columns={columns} row={row} />
    </ReferenceManyFieldBase>
  );
}

interface RowsProps {
  field: CollectionField;
  target: Resource;
  columns: ReturnType<typeof columnsOf>;
  row: Row;
}

function Rows({ field, target, columns, row }: RowsProps) {
  const { ability } = useViewer();
  const { total, isPending, error } = useListContext();
  const actions = mayAddTo(ability, target, field.by, row) && !screensOf(target).added && (
    <AddTo field={field} target={target} row={row} />
  );
  if (!total)
    return (
      <Panel
        heading={field.label}
        aside={error ? error.message : isPending ? say('Loading') : say('None')}
        actions={actions}
      />
    );
  return (
    <Panel
      heading={`${field.label}, ${grouped(String(total))}`}
      introduction={field.description}
      actions={actions}
    >
      <Box
        sx={{
          borderTop: 1,
          borderColor: 'divider',
          overflow: 'hidden',
          borderRadius: '0 0 8px 8px',
        }}
      >
        <RecordTable resource={target} columns={columns} />
        {total > perPage && <Pager />}
      </Box>
    </Panel>
  );
}

interface AddProps {
  field: CollectionField;
  target: Resource;
  row: Row;
}

/** Starts a new row that points back to the record at once. */
const AddTo = ({ field, target, row }: AddProps) => (
  <Button
    variant="outlined"
    size="small"
    component={Link}
    to={`/${pathOf(target)}/create`}
    state={{ record: { [field.by]: { id: row.id } } }}
  >
    {say('Add %{what}', { what: oneOf(target) })}
  </Button>
);
