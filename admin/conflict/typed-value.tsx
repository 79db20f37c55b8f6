import { useGetManyAggregate } from 'react-admin';
import {
  type Field,
  pathOf,
  type ReferenceField,
  type Resource,
  resourceNamed,
} from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { represent } from '../foundation/represent.ts';
import { Value } from '../foundation/value.tsx';

interface Props {
  resource: Resource;
  field: Field;
  row: Row;
}

/** A value as it was typed; of a reference that was chosen, only the id is known yet. */
export function Typed({ resource, field, row }: Props) {
  const id = (row[field.name] as Row | null | undefined)?.id;
  if (field.kind === 'reference' && id) return <Chosen field={field} id={id} />;
  const value = field.kind === 'reference' ? null : row[field.name];
  return <Value {...{ resource, field }} row={{ ...row, [field.name]: value }} whole />;
}

function Chosen({ field, id }: { field: ReferenceField; id: string }) {
  const target = resourceNamed(field.target);
  const { data } = useGetManyAggregate<Row>(pathOf(target), { ids: [id] });
  return represent(target, data?.[0]);
}
