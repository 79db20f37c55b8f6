import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Action } from '../plans/entities.ts';
import { AuditPack } from './audit-pack.ts';

const AuditFindingSchema = defineEntity({
  name: 'AuditFinding',
  comment: 'What somebody found in a pack, on which figures, and who answers for it.',
  properties: {
    ...record,
    pack: () =>
      p.manyToOne(AuditPack).ref().deleteRule('no action').index().comment('The pack it is in.'),
    finding: p.text().comment('What was found.'),
    report: p
      .string()
      .length(120)
      .comment('The table that it is found in, by the key that it has in the pack.'),
    evidence: p.text().comment('Which figures of the table say so.'),
    owner: p.string().length(200).comment('The post that answers for it.'),
    action: () =>
      p
        .manyToOne(Action)
        .ref()
        .nullable()
        .deleteRule('set null')
        .index()
        .comment('What is done about it, in an action plan; empty until that is agreed.'),
  },
});

export class AuditFinding extends AuditFindingSchema.class {}
AuditFindingSchema.setClass(AuditFinding);
