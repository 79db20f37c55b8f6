import { createMongoAbility, type RawRuleOf } from '@casl/ability';
import type { Condition } from './permissions.ts';
import type { Ability } from './shape.ts';

/** The judge of single rows: the same rules, in the server's tests and in the browser. */
export const abilityFor = (rules: RawRuleOf<Ability>[]): Ability =>
  createMongoAbility<Ability>(rules, {
    conditionsMatcher: (where) => (row: object) => matches(where as Condition, row),
    detectSubjectType: (row: object) => (row as { __typename: string }).__typename,
  });

/** Whether a row, with every reference that the condition follows loaded, meets it. */
export function matches(where: Condition, row: object | null | undefined): boolean {
  if (!row) return false;
  return Object.entries(where).every(([property, wanted]) =>
    meets(wanted, (row as Record<string, unknown>)[property]),
  );
}

function meets(wanted: unknown, value: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.includes(keyOf(value));
  if (typeof wanted !== 'object' || wanted === null) return keyOf(value) === wanted;
  if ('not' in wanted) return !meets(wanted.not, value);
  if ('isNull' in wanted) return (value === null || value === undefined) === wanted.isNull;
  if ('some' in wanted)
    return Array.isArray(value) && value.some((item) => matches(wanted.some as Condition, item));
  return matches(wanted as Condition, value as object);
}

const keyOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
