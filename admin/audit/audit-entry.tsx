import { findField, resources } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { whoDid } from '../foundation/timeline/who-did.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { Changes } from './changes.tsx';
import { NamedRecord } from './named-record.tsx';

export default {
  columns: ['at', 'actorName', 'action', 'subject', 'fields'],
  groups: [
    {
      heading: say('Change'),
      fields: ['at', 'actorName', 'actor', 'action', 'subject', 'subjectId'],
    },
    {
      heading: say('What was set'),
      fields: ['changes'],
      when: ({ changes }) => (changes as unknown[]).length > 0,
    },
    {
      heading: say('What was taken out'),
      fields: ['fields', 'rows', 'request'],
      when: ({ action }) => action === 'export',
    },
  ],
  represents: {
    needs: ['subject', 'action', 'at'],
    say: (row) => done[String(row.action)]?.(subjectOf(row)) ?? subjectOf(row),
  },
  values: {
    actorName: ({ row }) => whoDid(row.actorName as string | null),
    subject: ({ row }) => subjectOf(row),
    subjectId: ({ row }) => <Changed row={row} />,
    fields: ({ row }) =>
      ((row.fields ?? []) as string[]).map((name) => labelOf(row, name)).join(', '),
    changes: ({ row }) => <Changes resource={changed(row)} row={row} />,
  },
  needs: { fields: ['subject'], subjectId: ['subject'], changes: ['subject'] },
} satisfies Screens;

const done: Record<string, (what: string) => string> = {
  create: (what) => say('%{what} added', { what }),
  update: (what) => say('%{what} changed', { what }),
  delete: (what) => say('%{what} deleted', { what }),
  export: (what) => say('%{what} exported', { what }),
  exportEnd: (what) => say('%{what} that an export has ended', { what }),
  download: (what) => say('%{what} downloaded', { what }),
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
