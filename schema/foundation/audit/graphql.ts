import { type ExportRequest, withoutValues } from '../exports/request.ts';
import { builder } from '../graphql/builder.ts';
import { computed, entityType, resolved } from '../model/registry.ts';
import { actorNameSql } from './actor-name.ts';
import { AuditEntry } from './audit-entry.ts';

interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

const AuditChange = builder.objectRef<Change>('AuditChange').implement({
  description: 'One field that was set; its values only where you may read that field everywhere.',
  fields: (t) => ({
    field: t.exposeString('field', { nullable: false }),
    before: t.exposeString('before', { description: 'The value before, as JSON.' }),
    after: t.exposeString('after', { description: 'The value after, as JSON.' }),
  }),
});

entityType(AuditEntry, {
  represents: 'subject',
  search: ['actorName', 'subject'],
  order: ['-at'],
  plural: 'auditEntries',
  operations: ['get', 'list'],
  typeNames: ['subject', 'fields'],
  labels: {
    at: 'When',
    actorName: 'By',
    actor: 'Account or process',
    subject: 'Kind of record',
    subjectId: 'Record',
  },
  choices: {
    action: {
      create: 'Added',
      update: 'Changed',
      delete: 'Deleted',
      export: 'Exported',
      exportEnd: 'Export ended',
      download: 'Downloaded',
    },
  },
});

computed(AuditEntry, 'actorName', {
  comment: 'The name of the account that did it, or of the process.',
  scalar: 'String',
  sql: actorNameSql,
});

resolved(AuditEntry, {
  name: 'changes',
  comment: 'What was set, field by field; nothing for an export.',
  type: [AuditChange],
  needs: ['action', 'subject', 'fields', 'details'],
  resolve({ action, subject, fields, details }, permitted): Change[] {
    if (action === 'export') return [];
    return (fields as string[]).map((field) => {
      if (!permitted.always(subject as string, field)) return { field, before: null, after: null };
      const { before, after } = (details as Changes)[field]!;
      return { field, before: asJson(before), after: asJson(after) };
    });
  },
});

type Changes = Record<string, { before: unknown; after: unknown }>;

resolved(AuditEntry, {
  name: 'request',
  comment:
    'What an export asked for, as JSON; what it compared with only where you may read those fields everywhere.',
  type: 'String',
  needs: ['action', 'details'],
  nullable: true,
  resolve({ action, details }, permitted) {
    if (action !== 'export') return null;
    const { asked, about } = details as ExportRequest;
    const open = about.every(({ subject, field }) => permitted.always(subject, field));
    return JSON.stringify(open ? asked : withoutValues(asked));
  },
});

const asJson = (value: unknown) =>
  value === null || value === undefined ? null : JSON.stringify(value);
