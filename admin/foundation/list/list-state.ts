import type { ListFilter, Sort } from '../../providers/data/list-arguments.ts';
import type { Resource } from '../declaration.ts';

/** What a list is asked for, apart from the page: all of it stands in its address. */
export interface ListState {
  filter: ListFilter;
  sort: Sort;
}

/** How a list is sorted where nobody has said otherwise. */
export function usualSort({ order: [first] }: Resource): Sort {
  return { field: first?.property ?? 'id', order: first?.descending ? 'DESC' : 'ASC' };
}

/** A state as an address says it; the same state is always the same text. */
export const writtenState = ({ filter, sort }: ListState): string =>
  new URLSearchParams({
    filter: JSON.stringify(inOrder(filter)),
    sort: sort.field,
    order: sort.order,
  }).toString();

/** The state that an address asks for; what it does not say is as usual. */
export function readState(resource: Resource, address: string): ListState {
  const asked = new URLSearchParams(address);
  const usual = usualSort(resource);
  return {
    filter: filterIn(asked.get('filter')),
    sort: {
      field: asked.get('sort') ?? usual.field,
      order: asked.get('order') === 'DESC' ? 'DESC' : asked.get('order') ? 'ASC' : usual.order,
    },
  };
}

/** The address of a list that is not narrowed down at all. */
export const wholeList = (resource: Resource): string =>
  writtenState({ filter: {}, sort: usualSort(resource) });

/** An address cut off or mistyped asks for nothing. */
export function filterIn(text: string | null): ListFilter {
  try {
    const filter = JSON.parse(text ?? '{}');
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? filter : {};
  } catch {
    return {};
  }
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}
