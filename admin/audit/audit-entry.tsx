import { findField, resources } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import type { Screens } from '../screens.ts';
import { Changes } from './changes.tsx';
import { NamedRecord } from './named-record.tsx';

export default {
  columns: ['at', 'actorName', 'action', 'subject', 'fields'],
  groups: [
    { heading: 'Change', fields: ['at', 'actorName', 'actor', 'action', 'subject', 'subjectId'] },
    { heading: 'What was set', fields: ['fields', 'changes'] },
    {
      heading: 'What was taken out',
      fields: ['rows', 'request'],
      when: ({ action }) => action === 'export',
    },
  ],
  labels: {
    actorName: 'By',
    actor: 'Account or process',
    subject: 'Kind of record',
    subjectId: 'Record',
  },
  represents: {
    needs: ['subject', 'action', 'at'],
    say: (row) => `${subjectOf(row)} ${done[String(row.action)] ?? ''}`,
  },
  values: {
    subject: ({ row }) => subjectOf(row),
    subjectId: ({ row }) => <Changed row={row} />,
    fields: ({ row }) =>
      ((row.fields ?? []) as string[]).map((name) => labelOf(row, name)).join(', '),
    changes: ({ row }) => <Changes resource={changed(row)} row={row} />,
  },
  needs: { fields: ['subject'], subjectId: ['subject'], changes: ['subject'] },
} satisfies Screens;

const done: Record<string, string> = {
  create: 'added',
  update: 'changed',
  delete: 'deleted',
  export: 'exported',
  exportEnd: 'that an export has ended',
  download: 'downloaded',
};

const changed = ({ subject }: Row) => resources.find(({ name }) => name === subject);

const subjectOf = (row: Row) => changed(row)?.label ?? String(row.subject ?? '');

function labelOf(row: Row, name: string): string {
  const resource = changed(row);
  return (resource && findField(resource, name)?.label) ?? name;
}

function Changed({ row }: { row: Row }) {
  const resource = changed(row);
  const id = String(row.subjectId);
  return resource ? <NamedRecord {...{ resource, id }} /> : id;
}
