import { builder } from '../graphql/builder.ts';
import { entityType, resolved } from '../model/registry.ts';
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
  order: ['-at'],
  plural: 'auditEntries',
  operations: ['get', 'list'],
});

resolved(AuditEntry, {
  name: 'changes',
  comment: 'What was set, field by field.',
  type: [AuditChange],
  needs: ['subject', 'fields', 'details'],
  resolve: ({ subject, fields, details }, permitted): Change[] =>
    (fields as string[]).map((field) => {
      if (!permitted.always(subject as string, field)) return { field, before: null, after: null };
      const { before, after } = (details as Record<string, { before: unknown; after: unknown }>)[
        field
      ]!;
      return { field, before: asJson(before), after: asJson(after) };
    }),
});

const asJson = (value: unknown) =>
  value === null || value === undefined ? null : JSON.stringify(value);
