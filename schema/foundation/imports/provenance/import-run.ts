import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../record.ts';

const ImportRunSchema = defineEntity({
  name: 'ImportRun',
  comment: 'An import that was done, of a kind that remembers what it wrote and can be undone.',
  properties: {
    ...record,
    kind: p.string().length(60).comment('What was brought in.'),
    name: p.string().length(255).comment('The file, or the address it was fetched from.'),
    doneAt: p
      .datetime()
      .index()
      .onCreate(() => new Date())
      .comment('When it was done.'),
    actor: p.string().length(160).hidden().comment('The account or process that did it.'),
    added: p.integer().comment('How many records it added.'),
    changed: p.integer().comment('How many records it changed.'),
    held: p
      .integer()
      .comment('How many values it left as somebody had written them, although the file differs.'),
    undoneAt: p.datetime().nullable().comment('When it was undone.'),
  },
});

export class ImportRun extends ImportRunSchema.class {}
ImportRunSchema.setClass(ImportRun);
