import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { MouseEvent } from 'react';
import { useListContext } from 'react-admin';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { cardsOnPhones } from './cards-on-phones.ts';
import { Column, ColumnHead } from './column.tsx';
import type { Field, Resource } from './declaration.ts';
import { pressInRows } from './list/row-keys.ts';
import type { Row } from './may.ts';
import { useWhence } from './record/whence.ts';
import { represent } from './represent.ts';
import { useRowClick } from './row-click.ts';

interface Props {
  resource: Resource;
  columns: readonly Field[];
  selectable?: boolean;
  sorting?: boolean;
  /** Whether this is all of a page, so that a record can be left for the one before it and after it. */
  wholeList?: boolean;
}

/** The rows of a list: a table where there is room, a card for each where there is not. */
export function RecordTable({ resource, columns, ...look }: Props) {
  const { selectable = false, sorting = true, wholeList = false } = look;
  const { data = [], selectedIds, onSelect, onToggleItem } = useListContext<Row>();
  const ids = data.map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds?.includes(id));
  const stateOf = useWhence(wholeList);
  const open = useRowClick(resource, stateOf);
  const { ability } = useViewer();
  const { beside: declared } = screensOf(resource);
  const beside = declared?.may(ability) ? declared : undefined;
  return (
    <Box sx={{ overflowX: 'auto' }} onKeyDown={pressInRows}>
      <Table role="table" aria-label={resource.pluralLabel} sx={cardsOnPhones}>
        <TableHead role="rowgroup">
          <TableRow role="row">
            {selectable && (
              <TableCell role="columnheader" padding="checkbox">
                <Checkbox
                  slotProps={{ input: { 'aria-label': say('Select every row of this page') } }}
                  checked={chosen.length > 0 && chosen.length === ids.length}
                  indeterminate={chosen.length > 0 && chosen.length < ids.length}
                  onChange={(_, checked) => onSelect(checked ? ids : [])}
                />
              </TableCell>
            )}
            {columns.map((field) => (
              <ColumnHead key={field.name} {...{ resource, field, sorting }} />
            ))}
            {beside && (
              <TableCell role="columnheader" scope="col">
                {beside.label}
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {data.map((row) => (
            <TableRow
              role="row"
              key={row.id}
              hover={Boolean(open)}
              selected={chosen.includes(row.id)}
              onClick={open && ((event: MouseEvent<HTMLElement>) => open(event, row))}
              sx={open && { cursor: 'pointer' }}
            >
              {selectable && (
                <TableCell role="cell" padding="checkbox">
                  <Checkbox
                    slotProps={{
                      input: {
                        'aria-label': say('Select %{what}', {
                          what: represent(resource, row),
                        }),
                      },
                    }}
                    checked={chosen.includes(row.id)}
                    onChange={() => onToggleItem(row.id)}
                  />
                </TableCell>
              )}
              {columns.map((field, i) => (
                <Column
                  key={field.name}
                  {...{ resource, field, row }}
                  first={i === 0}
                  state={i === 0 ? stateOf(row) : undefined}
                />
              ))}
              {beside && (
                <TableCell role="cell" data-label={beside.label}>
                  <beside.Cell row={row} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
