import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { findField, type Resource, resourceNamed } from '../foundation/declaration.ts';
import { readState } from '../foundation/list/list-state.ts';
import { mayList, mayReadField, type Row } from '../foundation/may.ts';
import { useViewer } from '../providers/auth/viewer.ts';

/** A view that somebody has kept of a list. */
export interface SavedView extends Row {
  name: string;
  list: string;
  state: string;
  owner: Row | null;
  sharedWith: string | null;
}

export const savedViews = resourceNamed('SavedView');
const fields = ['name', 'list', 'state', 'owner', 'sharedWith'];
const most = 100;

/** The views of a list that somebody may see: their own, and those of their roles. */
export function useViews(resource: Resource): readonly SavedView[] {
  const { ability, user } = useViewer();
  const dataProvider = useDataProvider();
  const { data = [] } = useQuery<SavedView[]>({
    queryKey: ['saved-views', 'of', resource.plural, user?.id],
    queryFn: async () => {
      const { data } = await dataProvider.getList('saved-views', {
        filter: { list: { eq: resource.plural } },
        sort: { field: 'name', order: 'ASC' },
        pagination: { page: 1, perPage: most },
        meta: { fields },
      });
      return data;
    },
    enabled: mayList(ability, savedViews),
    retry: false,
  });
  return data;
}

/** How many rows each view has today; nothing for one that names what its reader may not read. */
export function useViewCounts(resource: Resource, views: readonly SavedView[]) {
  const { ability, user } = useViewer();
  const dataProvider = useDataProvider();
  const readable = views.filter((view) => mayCount(ability, resource, view));
  const { data } = useQuery<number[]>({
    queryKey: [resource.plural, 'counts of views', user?.id, readable.map(({ state }) => state)],
    queryFn: () =>
      dataProvider.counts(
        readable.map(({ state }) => ({ resource, filter: readState(resource, state).filter })),
      ),
    enabled: readable.length > 0,
    retry: false,
  });
  return new Map(readable.map(({ id }, i) => [id, data?.[i]]));
}

const mayCount = (ability: Ability, resource: Resource, { state }: SavedView) =>
  Object.keys(readState(resource, state).filter)
    .filter((name) => !name.startsWith('$'))
    .every((name) => {
      const field = findField(resource, name);
      return field && mayReadField(ability, resource, field);
    });
