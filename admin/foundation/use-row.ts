import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { type Refused, refusedFrom } from '../providers/data/refused.ts';
import { pathOf, type Resource } from './declaration.ts';
import type { Row } from './may.ts';

// what is being typed into must not change underneath, nor begin as it was when last typed into
const forTyping = {
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  gcTime: 0,
} as const;

/** The row that the address names, with the fields that a page shows. */
export function useRow(
  resource: Resource,
  fields: readonly string[],
  page: 'show' | 'edit',
): { row?: Row; error?: Refused; again: () => unknown } {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Row>(
    pathOf(resource),
    { id, meta: { fields, page } },
    page === 'show' ? { retry: false } : forTyping,
  );
  return { row: data, error: error ? refusedFrom(error) : undefined, again: refetch };
}
