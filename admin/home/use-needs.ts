import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { Resource } from '../foundation/declaration.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { linesFor } from './lines.ts';

/** What needs somebody today, line by line, and how much of each there is. */
export function useNeeds({ asking }: { asking: boolean }) {
  const { ability, user } = useViewer();
  const lines = linesFor(ability);
  const dataProvider = useDataProvider();
  const { data: counts, error } = useQuery<number[]>({
    queryKey: ['what needs you', user?.id],
    queryFn: () => dataProvider.counts(lines),
    enabled: asking && lines.length > 0,
    retry: false,
  });
  return { lines, counts, error };
}

/** How much is wrong in each list, as the first page has told; the menu asks for nothing itself. */
export function useWrong(): (resource: Resource) => number {
  const { lines, counts = [] } = useNeeds({ asking: false });
  return ({ name }) =>
    lines
      .map((line, i) => (line.kind === 'wrong' && line.resource.name === name ? counts[i] : 0))
      .reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
