import { defineEntity, p } from '@mikro-orm/core';
import { v7 } from 'uuid';

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  comment:
    'One change to one record, one export of many, or one document taken out: who, when, and what of it.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7())
      .comment('Identifies the entry.'),
    at: p.datetime().index().comment('When it was done.'),
    actor: p.string().length(160).index().comment('The account or process that did it.'),
    action: p
      .enum(['create', 'update', 'delete', 'export', 'exportEnd', 'download'])
      .comment('What was done; an export is written down before it begins, and when it ends.'),
    subject: p.string().length(80).comment('What kind of record it was done to.'),
    subjectId: p
      .uuid()
      .nullable()
      .comment(
        'The record it was done to; none for an export; for its end, the entry it began with.',
      ),
    fields: p.string().array().comment('The fields that were set, or taken out.'),
    rows: p.integer().nullable().comment('How many rows an export had given out when it ended.'),
    details: p
      .json()
      .fieldNames('changes')
      .hidden()
      .comment('The values before and after, by field; of an export, what was asked.'),
  },
  indexes: [{ properties: ['subject', 'subjectId', 'at'] }],
});

export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  comment: 'A change that was asked for under a key, so that asking again does nothing more.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7())
      .comment('Identifies the entry.'),
    actor: p.string().length(160).comment('Who asked.'),
    key: p.string().length(200).comment('The key that the client chose.'),
    request: p.string().length(64).comment('A digest of what was asked.'),
    ids: p.uuid().array().comment('The records that came of it.'),
    at: p.datetime().index().comment('When it was asked first.'),
  },
  uniques: [{ properties: ['actor', 'key'] }],
});

export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
