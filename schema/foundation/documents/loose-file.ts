import { defineEntity, p } from '@mikro-orm/core';

const LooseFileSchema = defineEntity({
  name: 'LooseFile',
  comment: 'A file that belongs to no document: not yet, or no longer.',
  properties: {
    id: p.uuid().primary().comment('The id of the document that it is or was the file of.'),
    at: p.datetime().defaultRaw('now()').comment('Since when.'),
  },
});

export class LooseFile extends LooseFileSchema.class {}
LooseFileSchema.setClass(LooseFile);
