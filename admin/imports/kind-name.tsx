import { useQuery } from '@tanstack/react-query';
import type { Row } from '../foundation/may.ts';
import { importKinds } from './import-api.ts';

/** What a kind of file is called; its code where the reader may not bring it in. */
export function KindName({ row }: { row: Row }) {
  const { data: kinds = [] } = useQuery({
    queryKey: ['importKinds'],
    queryFn: importKinds,
    retry: false,
  });
  return kinds.find(({ kind }) => kind === row.kind)?.title ?? String(row.kind);
}
