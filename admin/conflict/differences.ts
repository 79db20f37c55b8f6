import type { Field, Resource } from '../foundation/declaration.ts';
import type { Conflict } from '../foundation/form/use-save.ts';
import { same, sent } from '../providers/data/changes.ts';

/** A field that one of two people has changed, and whose version stands unless somebody chooses. */
export interface Difference {
  field: Field;
  /** Changed here, and so not only by somebody else. */
  typedHere: boolean;
  /** Changed by both, to different values. */
  contested: boolean;
  usual: 'typed' | 'now';
}

/** The fields in which what was typed and what is saved now differ. */
export function differences(resource: Resource, { before, now, typed }: Conflict): Difference[] {
  return resource.fields.flatMap((field) => {
    const mine = sent(field, typed[field.name]);
    if (!field.updatable || mine === undefined) return [];
    const theirs = sent(field, now[field.name]);
    if (same(mine, theirs)) return [];
    const was = sent(field, before[field.name]);
    const typedHere = !same(mine, was);
    const contested = typedHere && !same(theirs, was);
    return [{ field, typedHere, contested, usual: typedHere ? 'typed' : 'now' }];
  });
}
