import { useListContext } from 'react-admin';
import type { ListFilter, Sort } from '../../providers/data/list-arguments.ts';
import type { Row } from '../may.ts';

/** The list that somebody opened a record from, and where in it the record stood. */
export interface Whence {
  filter: ListFilter;
  sort: Sort;
  /** How many stood before it. */
  at: number;
}

/** What a link from a list to one of its rows takes along; nothing from a list that is part of another page. */
export function useWhence(wholeList: boolean) {
  const { sort, filterValues = {}, page = 1, perPage = 0, data = [] } = useListContext<Row>();
  return ({ id }: Row): { whence: Whence } | undefined => {
    if (!wholeList) return undefined;
    const place = data.findIndex((row) => row.id === id);
    return { whence: { filter: filterValues, sort, at: (page - 1) * perPage + place } };
  };
}

/** What goes along from page to page of one record. */
export function along(state: unknown): { whence: Whence } | undefined {
  const whence = fromList(state);
  return whence && { whence };
}

/** The list that the state of a place names, if it does. */
export const fromList = (state: unknown): Whence | undefined =>
  (state as { whence?: Whence } | null)?.whence;
