import type { EntityClass } from '@mikro-orm/core';
import type { Action, Condition, Grant } from '../permissions/permissions.ts';
import { Document, linkTo } from './document.ts';
import { documentsField } from './documents.ts';

/** What may be done to a document by whoever may do something to the record it hangs on. */
const following: { [action in Action]?: readonly Action[] } = {
  read: ['read'],
  update: ['create', 'delete'],
};

/** The grants on documents that follow from those on records; a grant of some fields must name theirs. */
export const documentGrants = (
  grants: readonly Grant[],
  holders: readonly EntityClass<object>[],
): Grant[] =>
  holders.flatMap((holder) =>
    grants
      .filter(({ subject, fields }) => subject === holder.name && covers(fields))
      .flatMap(({ role, action, where }) =>
        (following[action] ?? []).map((follows) => ({
          role,
          action: follows,
          subject: Document.name,
          where: hangingOn(holder, where),
        })),
      ),
  );

const covers = (fields: Grant['fields']) => !fields || fields.includes(documentsField);

const hangingOn = (holder: EntityClass<object>, where: Grant['where']): Condition => ({
  [linkTo(holder)]: where ?? { isNull: false },
});
