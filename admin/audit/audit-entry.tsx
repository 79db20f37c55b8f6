import { useGetManyAggregate } from 'react-admin';
import { Link } from 'react-router-dom';
import { findField, pathOf, resources } from '../foundation/declaration.ts';
import { mayShow, type Row } from '../foundation/may.ts';
import { calledBy, represent } from '../foundation/represent.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['at', 'actor', 'action', 'subject', 'fields'],
  groups: [
    { heading: 'Change', fields: ['at', 'actor', 'action', 'subject', 'subjectId'] },
    { heading: 'What was set', fields: ['fields', 'changes'] },
  ],
  represents: calledBy('AuditEntry', ['subject', 'at']),
  values: {
    actor: ({ row }) => <Actor id={String(row.actor)} />,
    subject: ({ row }) => changed(row)?.label ?? String(row.subject),
    subjectId: ({ row }) => <Changed row={row} />,
    fields: ({ row }) => (row.fields as string[]).map((name) => labelOf(row, name)).join(', '),
  },
  needs: { fields: ['subject'], subjectId: ['subject'] },
} satisfies Screens;

const changed = ({ subject }: Row) => resources.find(({ name }) => name === subject);

const labelOf = (row: Row, name: string) => {
  const resource = changed(row);
  return (resource && findField(resource, name)?.label) ?? name;
};

function Changed({ row }: { row: Row }) {
  const { ability } = useViewer();
  const resource = changed(row);
  const id = String(row.subjectId);
  if (!resource || !mayShow(ability, resource)) return id;
  return <Link to={`/${pathOf(resource)}/${id}/show`}>{id}</Link>;
}

/** An account by its name, where that may be read; a process by its own. */
function Actor({ id }: { id: string }) {
  const { ability } = useViewer();
  const accounts = resources.find(({ name }) => name === 'User');
  return accounts && mayShow(ability, accounts) && id.includes('-') ? (
    <Account id={id} path={pathOf(accounts)} />
  ) : (
    id
  );
}

function Account({ id, path }: { id: string; path: string }) {
  const { data } = useGetManyAggregate<Row>(path, { ids: [id] });
  const [row] = data ?? [];
  const accounts = resources.find(({ name }) => name === 'User');
  return row && accounts ? <Link to={`/${path}/${id}/show`}>{represent(accounts, row)}</Link> : id;
}
