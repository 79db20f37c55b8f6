import { defineEntity, p } from '@mikro-orm/core';

const ImportTraceSchema = defineEntity({
  name: 'ImportTrace',
  comment: 'What an import wrote on one record: what is there now and is not this was edited.',
  properties: {
    id: p.uuid().primary().comment('Identifies the trace; later ones have greater identifiers.'),
    run: p.uuid().index().comment('The import.'),
    subject: p.string().length(80).comment('What kind of record it is.'),
    record: p.uuid().comment('The record.'),
    created: p.boolean().comment('Whether the import added it.'),
    imported: p.json().comment('The values that imports have brought so far, by field.'),
    before: p.json().comment('What stood in the fields that the import changed.'),
  },
  indexes: [{ properties: ['record', 'id'] }],
});

export class ImportTrace extends ImportTraceSchema.class {}
ImportTraceSchema.setClass(ImportTrace);
