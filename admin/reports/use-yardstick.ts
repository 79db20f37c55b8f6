import { useQuery } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import { askBenchmarks } from './monthly-api.ts';
import type { useChoices } from './use-choices.ts';
import { yardstickOf } from './yardstick.ts';

/** The tables of the population for a characteristic, and the one that is compared with. */
export function useYardstick(
  characteristic: string,
  { address, choose }: ReturnType<typeof useChoices>,
  { ofAll }: { ofAll: boolean },
) {
  const [last, setLast] = useStore<string | null>('reports.place', null);
  const tables = useQuery({
    queryKey: ['benchmarks', characteristic],
    queryFn: () => askBenchmarks(characteristic),
    enabled: characteristic !== '',
    retry: false,
  });
  const wanted = { table: address.get('table'), area: address.get('area'), last, ofAll };
  return {
    characteristic,
    tables,
    ...yardstickOf(tables.data ?? [], wanted),
    chooseTable: choose('table'),
    choosePlace(code: string) {
      setLast(code);
      choose('area')(code);
    },
  };
}

export type Yardstick = ReturnType<typeof useYardstick>;
