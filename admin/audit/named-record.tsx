import { useGetManyAggregate } from 'react-admin';
import { Link } from 'react-router-dom';
import { pathOf, type Resource } from '../foundation/declaration.ts';
import { mayShow, type Row } from '../foundation/may.ts';
import { represent } from '../foundation/represent.ts';
import { useViewer } from '../providers/auth/viewer.ts';

interface Props {
  resource: Resource;
  id: string;
}

/** A record of which the log knows only the id: by its name, where the reader may see it. */
export function NamedRecord({ resource, id }: Props) {
  const { ability } = useViewer();
  return mayShow(ability, resource) ? <LookedUp {...{ resource, id }} /> : id;
}

function LookedUp({ resource, id }: Props) {
  const path = pathOf(resource);
  const { data } = useGetManyAggregate<Row>(path, { ids: [id] });
  const row = data?.[0];
  return row ? <Link to={`/${path}/${id}/show`}>{represent(resource, row) || id}</Link> : id;
}
