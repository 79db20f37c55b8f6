import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import type { Resource } from '../foundation/declaration.ts';
import { ShowPage } from '../foundation/show-page.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { accountWith } from './accounts-api.ts';
import { EmployeePanel } from './employee-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { SigningInPanel } from './signing-in-panel.tsx';

/** An account: what it is, how its holder signs in and where, and whose record it belongs to. */
export function UserPage({ resource }: { resource: Resource }) {
  const { id = '' } = useParams();
  const { ability } = useViewer();
  const looksAfter = ability.can('update', resource.name, 'disabled');
  return <ShowPage resource={resource}>{looksAfter && <Care key={id} id={id} />}</ShowPage>;
}

function Care({ id }: { id: string }) {
  const { ability } = useViewer();
  const { data: account } = useQuery({
    queryKey: ['users', 'account', id],
    queryFn: () => accountWith(id),
    retry: false,
  });
  // the page above says what there is to say of an account that is not there
  if (!account) return null;
  return (
    <>
      <SigningInPanel account={account} />
      <SessionsPanel account={account} />
      {ability.can('read', 'Employee', 'user') && <EmployeePanel account={account} />}
    </>
  );
}
