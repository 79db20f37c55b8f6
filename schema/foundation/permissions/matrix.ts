import type { Model } from '../model/model.ts';
import type { Action, Grant } from './permissions.ts';

/** What a role may do with a field: on every row, on some rows, or on none. */
export type Extent = 'always' | 'some' | 'never';

/** How far the grants of a role reach for an action on a field, or on rows when no field is named. */
export function extentOf(
  grants: readonly Grant[],
  role: string,
  action: Action,
  subject: string,
  field?: string,
): Extent {
  const reaching = grants.filter(
    (grant) =>
      grant.role === role &&
      grant.action === action &&
      grant.subject === subject &&
      (!field || !grant.fields || grant.fields.includes(field)),
  );
  if (reaching.length === 0) return 'never';
  return reaching.some(({ where }) => !where) ? 'always' : 'some';
}

const letters: [Action, string][] = [
  ['read', 'r'],
  ['create', 'c'],
  ['update', 'u'],
];

/** One cell of the permission matrix: R, C and U on every row, r, c and u on some, a dot for nothing. */
export function cellOf(grants: readonly Grant[], role: string, model: Model, field: string) {
  const property = model.properties.get(field)!;
  const written = property.kind === 'column' ? !property.automatic : property.kind === 'toOne';
  const marks = letters.flatMap(([action, letter]) => {
    if (action !== 'read' && !written) return [];
    const extent = extentOf(grants, role, action, model.name, field);
    return extent === 'never' ? [] : [extent === 'always' ? letter.toUpperCase() : letter];
  });
  return marks.join('') || '·';
}
