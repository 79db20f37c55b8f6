import { useViewer } from '../providers/auth/viewer.ts';
import type { OwnPage } from '../screens.ts';
import { NoPermission } from './message.tsx';

/** A page of its own, or the reason why it is not there. */
export function Allowed({ may, Page }: Pick<OwnPage, 'may' | 'Page'>) {
  const { ability } = useViewer();
  return may(ability) ? <Page /> : <NoPermission />;
}
