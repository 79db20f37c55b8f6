import { TableCell, TableSortLabel, Tooltip, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { type Field, pathOf, type Resource } from './declaration.ts';
import { isLongText } from './fields-of-pages.ts';
import { mayReadField, mayShow, type Row } from './may.ts';
import { linkWords } from './represent.ts';
import { Value } from './value.tsx';

interface HeadProps {
  resource: Resource;
  field: Field;
  sorting?: boolean;
}

/** The head of a column: its label, its help, and the way to sort by it. */
export function ColumnHead({ resource, field, sorting = true }: HeadProps) {
  const { ability } = useViewer();
  const { sort, setSort } = useListContext();
  if (!mayReadField(ability, resource, field)) return null;
  const active = sort.field === field.name;
  const direction = active && sort.order === 'DESC' ? 'desc' : 'asc';
  const label = (
    <Tooltip title={field.description} placement="top-start" describeChild>
      <span>{field.label}</span>
    </Tooltip>
  );
  return (
    <TableCell
      role="columnheader"
      scope="col"
      align={aligned(field)}
      aria-sort={active ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {sorting && 'sortable' in field && field.sortable ? (
        <TableSortLabel
          active={active}
          direction={direction}
          onClick={() =>
            setSort({
              field: field.name,
              order: active && sort.order === 'ASC' ? 'DESC' : 'ASC',
            })
          }
        >
          {label}
        </TableSortLabel>
      ) : (
        label
      )}
    </TableCell>
  );
}

interface CellProps {
  resource: Resource;
  field: Field;
  row: Row;
  /** The first column names the row and links to it. */
  first?: boolean;
  /** What its link takes along. */
  state?: unknown;
}

/** One cell of a column; not there when the reader may not read the field. */
export function Column({ resource, field, row, first = false, state }: CellProps) {
  const { ability } = useViewer();
  if (!mayReadField(ability, resource, field)) return null;
  const linked = first && field.kind !== 'resolved' && mayShow(ability, resource);
  return (
    <TableCell
      component={first ? 'th' : 'td'}
      scope={first ? 'row' : undefined}
      role={first ? 'rowheader' : 'cell'}
      align={aligned(field)}
      data-label={field.label}
      data-long={isLongText(field) || undefined}
      sx={{ whiteSpace: isOneLine(field) ? 'nowrap' : undefined }}
    >
      {linked ? (
        <RowLink {...{ resource, field, row, state }} />
      ) : (
        <Value {...{ resource, field, row }} />
      )}
    </TableCell>
  );
}

const RowLink = ({ resource, field, row, state }: Omit<CellProps, 'first'>) => (
  <Typography
    component={Link}
    variant="inherit"
    to={`/${pathOf(resource)}/${encodeURIComponent(row.id)}/show`}
    state={state}
    sx={{ fontWeight: 600 }}
  >
    {linkWords(resource, row, field.name) || say('Open the record')}
  </Typography>
);

const isOneLine = (field: Field) =>
  field.kind === 'value' && !field.choices && !['String', 'ID'].includes(field.scalar);

const aligned = (field: Field) =>
  field.kind === 'value' && !field.choices && ['Int', 'Decimal'].includes(field.scalar)
    ? 'right'
    : 'left';
