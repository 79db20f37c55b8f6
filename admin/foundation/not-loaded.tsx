import { LoadFailed, NothingHere } from '../layout/message.tsx';
import { wayToList } from '../layout/places.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Refused } from '../providers/data/refused.ts';
import type { Resource } from './declaration.ts';

interface Props {
  resource: Resource;
  error: Refused;
  onRetry: () => unknown;
}

/** Stands where a record would be: it is not there for this reader, or it could not be asked for. */
export function NotLoaded({ resource, error, onRetry }: Props) {
  const { ability } = useViewer();
  return error.code === 'NOT_FOUND' ? (
    <NothingHere list={wayToList(ability, resource)} />
  ) : (
    <LoadFailed error={error} onRetry={onRetry} />
  );
}
