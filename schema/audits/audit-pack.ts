import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';

const AuditPackSchema = defineEntity({
  name: 'AuditPack',
  comment:
    'Every report on the workforce as at one date, frozen: what it says is never changed, and can be told again exactly.',
  properties: {
    ...record,
    title: p.string().length(200).comment('What the pack is called.'),
    asAt: p.date().index().comment('The date that every report in it is asked for.'),
    reports: p
      .string()
      .array()
      .comment('Which tables are frozen in it, in their order, each by its key.'),
    fingerprint: p
      .string()
      .length(64)
      .comment('A digest (SHA-256) of all that is frozen: one figure other, and it is another.'),
    contents: p.json().hidden().comment('Every question that was asked, and its answer.'),
    frozenAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When it was frozen.'),
    frozenBy: () =>
      p.manyToOne(User).ref().deleteRule('no action').index().comment('Who had it frozen.'),
  },
});

export class AuditPack extends AuditPackSchema.class {}
AuditPackSchema.setClass(AuditPack);
