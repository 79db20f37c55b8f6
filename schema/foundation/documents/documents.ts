import type { EntityClass } from '@mikro-orm/core';
import { toMany } from '../model/registry.ts';
import { inWords } from '../model/words.ts';
import { addLink, Document, linkTo } from './document.ts';

/** The field of a record under which its documents are found, and by which grants may name them. */
export const documentsField = 'documents';

/**
 * Lets documents hang on records of an entity. Whoever may read the field `documents` of a record may read them;
 * whoever may update it may add and delete them.
 */
export function documents(entity: EntityClass<object>) {
  addLink(entity);
  toMany(entity, documentsField, {
    target: Document,
    by: linkTo(entity),
    comment: `The documents attached to the ${inWords(entity.name)}.`,
  });
}
