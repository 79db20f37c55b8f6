import { useGetManyAggregate } from 'react-admin';
import { pathOf, resourceNamed } from './declaration.ts';
import type { Row } from './may.ts';
import { represent } from './represent.ts';

/** What a record is called, where only its id is known yet. */
export function Called({ target, id }: { target: string; id: string }) {
  const resource = resourceNamed(target);
  const { data } = useGetManyAggregate<Row>(pathOf(resource), { ids: [id] });
  return represent(resource, data?.[0]);
}
