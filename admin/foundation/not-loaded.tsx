import { LoadFailed, NothingHere } from '../layout/message.tsx';
import type { Refused } from '../providers/data/refused.ts';
import { pathOf, type Resource } from './declaration.ts';

interface Props {
  resource: Resource;
  error: Refused;
  onRetry: () => unknown;
}

/** Stands where a record would be: it is not there for this reader, or it could not be asked for. */
export const NotLoaded = ({ resource, error, onRetry }: Props) =>
  error.code === 'NOT_FOUND' ? (
    <NothingHere list={{ to: `/${pathOf(resource)}`, label: resource.pluralLabel }} />
  ) : (
    <LoadFailed error={error} onRetry={onRetry} />
  );
