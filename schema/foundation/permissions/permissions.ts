import type { Collection, EntityClass, Ref } from '@mikro-orm/core';
import { type Me, me } from './me.ts';
import { type Actor, actors, type Role, roles } from './roles.ts';

/**
 * What can be granted; to count is to see figures made of rows without reading any of them,
 * to audit is to see what a field was set to in the log of changes, and nowhere else.
 */
export type Action = 'read' | 'count' | 'audit' | 'create' | 'update' | 'delete' | 'run';

/** Which rows: equality, a list, `isNull`, `not` (another, or none), along references, and `some` over collections. */
export type Where<E> = {
  [Name in keyof E]?: NonNullable<E[Name]> extends Collection<infer Item extends object, object>
    ? { some: Where<Item> }
    : NonNullable<E[Name]> extends Ref<infer Target extends object>
      ? Where<Target> | string | { isNull: boolean } | { not: string }
      : Plain<NonNullable<E[Name]>>;
};
type Plain<Value> = Value | readonly Value[] | { isNull: boolean } | { not: Value };

interface Limits<E> {
  /** The fields granted; all of them when absent. */
  only?: readonly (keyof E & string)[];
  /** The rows granted; all of them when absent. */
  where?: Where<E>;
}

export interface May {
  <E extends object>(action: Action | Action[], subject: EntityClass<E>, limits?: Limits<E>): void;
  (action: 'run', subject: string): void;
}

export type Grants = { [role in Role | Actor]?: (may: May, me: Me) => void };

/** One declared grant: who may do what to which fields of which rows. */
export interface Grant {
  role: Role | Actor;
  action: Action;
  subject: string;
  fields?: readonly string[];
  where?: Condition;
}

/** A `where` as data; the only values that are not constants are `{ $me }`. */
export interface Condition {
  readonly [property: string]: unknown;
}

const everybody = Object.keys({ ...roles, ...actors });

/** Says who may do what in a domain; whatever is not said is refused. */
export function permissions(grants: Grants): Grant[] {
  const declared: Grant[] = [];
  for (const [role, declare] of Object.entries(grants)) {
    if (!everybody.includes(role)) throw new Error(`There is no role ${role}.`);
    const may = (action: Action | Action[], subject: unknown, limits: Limits<object> = {}) => {
      for (const each of [action].flat())
        declared.push({
          role: role as Role,
          action: each,
          subject: nameOf(subject),
          fields: limits.only,
          where: limits.where as Condition | undefined,
        });
    };
    declare?.(may as May, me);
  }
  return declared;
}

const nameOf = (subject: unknown) =>
  typeof subject === 'string' ? subject : (subject as { name: string }).name;
