import { TextField } from '@mui/material';
import { useListContext } from 'react-admin';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Resource } from '../declaration.ts';
import { columnsOf } from '../fields-of-pages.ts';

/** How the cards are sorted where there is no room for the heads of columns. */
export function OrderSelect({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const { sort, setSort } = useListContext();
  const sortable = columnsOf(ability, resource).filter(
    (field) => 'sortable' in field && field.sortable,
  );
  return (
    <TextField
      select
      label="Order"
      value={`${sort.field} ${sort.order}`}
      onChange={({ target }) => {
        const [field = '', order] = target.value.split(' ');
        setSort({ field, order: order === 'DESC' ? 'DESC' : 'ASC' });
      }}
      slotProps={{ select: { native: true } }}
      sx={{ display: { md: 'none' } }}
    >
      {sortable.some(({ name }) => name === sort.field) || (
        <option value={`${sort.field} ${sort.order}`}>Usual</option>
      )}
      {sortable.map(({ name, label }) => [
        <option key={name} value={`${name} ASC`}>
          {label}, first to last
        </option>,
        <option key={`${name} DESC`} value={`${name} DESC`}>
          {label}, last to first
        </option>,
      ])}
    </TextField>
  );
}
