import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useViewer } from '../providers/auth/viewer.ts';
import { type Outcome, searchEverything } from './search-everything.ts';

const pause = 300;
/** Fewer letters would find nearly everything. */
export const fewestLetters = 2;

/** What is found for words, once whoever types them has paused. */
export function useSearch(typed: string, each: number) {
  const { user } = useViewer();
  const words = usePaused(typed.trim());
  const enough = words.length >= fewestLetters;
  const query = useQuery<Outcome>({
    queryKey: ['search', user?.id, words, each],
    queryFn: ({ signal }) => searchEverything(words, each, signal),
    enabled: enough,
    placeholderData: enough ? keepPreviousData : undefined,
    retry: false,
    gcTime: 60_000,
  });
  return { ...query, words, enough, waiting: typed.trim() !== words || query.isFetching };
}

function usePaused(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
