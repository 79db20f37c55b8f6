import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';

const ReadLogSchema = defineEntity({
  name: 'ReadLog',
  schema: 'monitoring',
  comment: 'Who looked at whose equality answers, when and which; never the answers.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v4())
      .comment('Identifies the entry.'),
    subject: p.uuid().index().comment('The person whose answers were read.'),
    reader: p.uuid().comment('The user who read them.'),
    at: p.datetime().comment('When they were read.'),
    fields: p.string().array().comment('What of them was read.'),
    purpose: p.text().comment('What they were read for.'),
  },
});

export class ReadLog extends ReadLogSchema.class {}
ReadLogSchema.setClass(ReadLog);
