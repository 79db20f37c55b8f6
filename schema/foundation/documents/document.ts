import { defineEntity, type EntityClass, p } from '@mikro-orm/core';
import { inWords, lowerFirst } from '../model/words.ts';
import { record } from '../record.ts';
import { formatNames } from './formats.ts';

const DocumentSchema = defineEntity({
  name: 'Document',
  comment: 'A file attached to a record, as evidence or for reading.',
  properties: {
    ...record,
    title: p.string().length(300).index().comment('What it is, in a few words.'),
    name: p.string().length(255).comment('What the file was called when it was added.'),
    format: p.enum(formatNames).index().comment('What kind of file it is, going by its content.'),
    size: p.integer().comment('How many bytes it has.'),
    sha256: p.string().length(64).comment('The fingerprint of its content.'),
    uploadedBy: p.string().length(160).comment('The account or process that added it.'),
    uploadedAt: p
      .datetime()
      .index()
      .onCreate(() => new Date())
      .comment('When it was added.'),
  },
  checks: [
    {
      name: 'document_hangs_on_one_record',
      expression: (columns) =>
        `num_nonnulls(${holders.map((holder) => columns[linkTo(holder) as never]).join(', ')}) = 1`,
    },
  ],
});

export class Document extends DocumentSchema.class {}
DocumentSchema.setClass(Document);

const holders: EntityClass<object>[] = [];

/** The reference of a document to the record it hangs on: `contract`. */
export const linkTo = ({ name }: EntityClass<object>) => lowerFirst(name);

/** The entities that documents may hang on. */
export const documentHolders: readonly EntityClass<object>[] = holders;

/** Gives documents a reference to records of an entity; of all such references each document has one. */
export function addLink(holder: EntityClass<object>) {
  holders.push(holder);
  DocumentSchema.addManyToOne(linkTo(holder) as never, holder.name, {
    entity: () => holder,
    ref: true,
    nullable: true,
    index: true,
    deleteRule: 'no action',
    comment: `The ${inWords(holder.name)} it is attached to, if it is one.`,
  });
}
