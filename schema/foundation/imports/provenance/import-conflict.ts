import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../record.ts';
import { ImportRun } from './import-run.ts';

const ImportConflictSchema = defineEntity({
  name: 'ImportConflict',
  comment:
    'A value that somebody has written and that an import would have changed: it was left alone.',
  properties: {
    ...record,
    run: () => p.manyToOne(ImportRun).ref().index().comment('The import.'),
    subject: p.string().length(80).comment('What kind of record it is about.'),
    record: p.uuid().index().comment('The record.'),
    called: p.string().length(300).comment('What the record is called.'),
    field: p.string().length(80).comment('The field.'),
    kept: p.text().nullable().comment('What somebody has written; empty where they cleared it.'),
    offered: p.text().nullable().comment('What the import says.'),
    decision: p
      .enum(['kept', 'taken', 'superseded'])
      .nullable()
      .comment('What was decided; superseded where a later import says something else again.'),
    decidedAt: p.datetime().nullable().comment('When that was decided.'),
  },
});

export class ImportConflict extends ImportConflictSchema.class {}
ImportConflictSchema.setClass(ImportConflict);
