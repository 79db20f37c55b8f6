import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../record.ts';

const ImportMappingSchema = defineEntity({
  name: 'ImportMapping',
  comment:
    'What the columns and values of files from one source mean, remembered for the next one.',
  properties: {
    ...record,
    name: p.string().length(60).comment('Where such files come from, like “Payroll, monthly”.'),
    kind: p.string().length(60).comment('Which import it is for.'),
    shared: p
      .boolean()
      .default(false)
      .comment('Whether everybody who may bring in such files may use it, the command included.'),
    owner: p.uuid().index().comment('The account that keeps it.'),
    rememberedAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When it was remembered last.'),
    fingerprint: p
      .string()
      .length(64)
      .index()
      .hidden()
      .comment('By which a file with the same headings is known again.'),
    mapping: p.json().hidden().comment('Where each column goes, and what values stand for.'),
  },
  uniques: [{ properties: ['owner', 'kind', 'name'] }],
});

export class ImportMapping extends ImportMappingSchema.class {}
ImportMappingSchema.setClass(ImportMapping);
