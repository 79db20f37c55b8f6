import { TextField } from '@mui/material';
import { useListContext } from 'react-admin';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Field, Resource, Scalar } from '../declaration.ts';
import { columnsOf } from '../fields-of-pages.ts';
import { inSentence } from '../words.ts';

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
      label={say('Order')}
      value={`${sort.field} ${sort.order}`}
      onChange={({ target }) => {
        const [field = '', order] = target.value.split(' ');
        setSort({ field, order: order === 'DESC' ? 'DESC' : 'ASC' });
      }}
      slotProps={{ select: { native: true } }}
      sx={{ display: { md: 'none' } }}
    >
      {sortable.some(({ name }) => name === sort.field) || (
        <option value={`${sort.field} ${sort.order}`}>{say('Usual')}</option>
      )}
      {sortable.map((field) =>
        (['ASC', 'DESC'] as const).map((order) => (
          <option key={order} value={`${field.name} ${order}`}>
            {field.label}, {wayOf(field, order)}
          </option>
        )),
      )}
    </TextField>
  );
}

const numbers: ReadonlySet<Scalar> = new Set(['Int', 'Decimal']);
const days: ReadonlySet<Scalar> = new Set(['Date', 'DateTime']);

/** Which end of an order comes first; of choices, which of them. */
export function wayOf(field: Field, order: 'ASC' | 'DESC'): string {
  const choices = field.kind === 'value' ? field.choices : undefined;
  const choice = choices?.at(order === 'ASC' ? 0 : -1);
  if (choice) return say('%{what} first', { what: inSentence(choice.name) });
  if (field.kind === 'value' && numbers.has(field.scalar))
    return order === 'ASC' ? say('least first') : say('most first');
  if (field.kind === 'value' && days.has(field.scalar))
    return order === 'ASC' ? say('earliest first') : say('latest first');
  return order === 'ASC' ? say('first to last') : say('last to first');
}
