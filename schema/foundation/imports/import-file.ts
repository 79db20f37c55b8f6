import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../record.ts';

const ImportFileSchema = defineEntity({
  name: 'ImportFile',
  comment: 'A file that somebody has handed in to be imported; it is kept for a day.',
  properties: {
    ...record,
    kind: p.string().length(60).comment('Which import it is for.'),
    name: p.string().length(255).comment('What the file is called.'),
    size: p.integer().comment('How many bytes it has.'),
    sha256: p.string().length(64).comment('The fingerprint of its content.'),
    state: p
      .enum(['uploaded', 'imported'])
      .default('uploaded')
      .comment('Whether it has been imported.'),
    uploadedBy: p.uuid().index().comment('The account that handed it in.'),
    uploadedAt: p
      .datetime()
      .index()
      .onCreate(() => new Date())
      .comment('When it was handed in.'),
    run: p.uuid().nullable().comment('The run that brings it in, once that was asked for.'),
    mapping: p
      .json()
      .nullable()
      .hidden()
      .comment('What its columns and values mean, as was said of it.'),
    options: p.json().hidden().comment('What was said with it.'),
    content: p.blob().nullable().hidden().comment('Its bytes, until they have been imported.'),
    result: p.json().nullable().hidden().comment('What came of it.'),
  },
});

export class ImportFile extends ImportFileSchema.class {}
ImportFileSchema.setClass(ImportFile);
