import { useQuery } from '@tanstack/react-query';
import { askGraphQL } from '../../providers/data/ask-graphql.ts';
import { pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';

/** One change of a record, as far as its reader may read it. */
export interface RecordChange {
  at: string;
  /** Nothing where the reader may not know them. */
  by: string | null;
  action: 'create' | 'update';
  changes: readonly FieldChange[];
}

export interface FieldChange {
  field: string;
  /** As JSON. */
  before: string | null;
  after: string | null;
}

/** The latest changes of a record, newest first, and one more than asked for if there are more. */
export function useHistory(resource: Resource, { id, version }: Row, first: number) {
  return useQuery({
    queryKey: [pathOf(resource), 'history', id, version, first],
    queryFn: async () => {
      const data = await askGraphQL<Record<string, { history: RecordChange[] } | null>>(
        `query ($id: ID!, $first: Int!) { ${resource.singular}(id: $id) { history(first: $first) { at by action changes { field before after } } } }`,
        { id, first: first + 1 },
      );
      return data[resource.singular]?.history ?? [];
    },
    placeholderData: (previous) => previous,
    retry: false,
  });
}
