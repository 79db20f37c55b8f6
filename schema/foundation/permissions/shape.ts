import {
  createMongoAbility,
  type MongoAbility,
  type MongoQuery,
  type RawRuleOf,
} from '@casl/ability';
import { type Attribute, type Attributes, known } from './me.ts';
import type { Action, Grant } from './permissions.ts';
import type { Actor, Role } from './roles.ts';

export type Ability = MongoAbility<[Action, string | object]>;

/** Who asks: what they are, and the values that grants name symbolically. */
export interface Caller {
  roles: readonly (Role | Actor)[];
  attributes: Attributes;
  /** The account or actor that the audit log names. */
  actor: string;
}

/** The rules of everybody with the same roles and the same known attributes; conditions stay symbolic. */
export interface PermissionShape {
  key: string;
  ability: Ability;
}

/** All that a product's domains grant, and the rules that follow for a caller. */
export class Permissions {
  readonly grants: readonly Grant[];
  #shapes = new Map<string, PermissionShape>();
  #deciding = new Map<string, ReadonlySet<string>>();

  constructor(grants: readonly Grant[]) {
    this.grants = grants;
  }

  /** The attributes that a grant of one of these roles names: no other decides what they may. */
  deciding = (roles: Caller['roles']): ReadonlySet<string> => {
    const key = [...roles].sort().join();
    const found = this.#deciding.get(key);
    if (found) return found;
    const granted = this.grants.filter(({ role }) => roles.includes(role));
    const names = new Set(granted.flatMap(({ where }) => symbolsOf(where)));
    this.#deciding.set(key, names);
    return names;
  };

  /** The symbolic rules for a caller; the same object for every caller of the same shape. */
  shapeOf({ roles, attributes }: Caller): PermissionShape {
    const deciding = this.deciding(roles);
    const knownNames = Object.entries(attributes)
      .filter(([name, value]) => deciding.has(name) && known(value))
      .map(([name]) => name);
    const key = `${[...roles].sort().join('+')}|${knownNames.sort().join('+')}`;
    let shape = this.#shapes.get(key);
    if (!shape) {
      const rules = this.#rulesOf(roles, (name) => knownNames.includes(name));
      shape = { key, ability: createMongoAbility<Ability>(rules, { conditionsMatcher: never }) };
      this.#shapes.set(key, shape);
    }
    return shape;
  }

  /** The rules of one caller with the symbols replaced by values: what the browser gets. */
  rulesFor({ roles, attributes }: Caller): RawRuleOf<Ability>[] {
    const rules = this.#rulesOf(roles, (name) => known(attributes[name as Attribute]));
    return rules.map((rule) => ({
      ...rule,
      conditions: rule.conditions && (substitute(rule.conditions, attributes) as MongoQuery),
    }));
  }

  #rulesOf(roles: readonly string[], isKnown: (name: string) => boolean): RawRuleOf<Ability>[] {
    const granted = this.grants
      .filter((grant) => roles.includes(grant.role))
      .filter((grant) => symbolsOf(grant.where).every(isKnown));
    return merged(granted).map(({ action, subject, fields, where }) => ({
      action,
      subject,
      ...(fields && { fields: [...fields] }),
      ...(where && { conditions: where as MongoQuery }),
    }));
  }
}

/** Grants of the same rows, by different roles or domains, as one. */
function merged(grants: readonly Grant[]): Grant[] {
  const byRows = new Map<string, Grant>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.action, grant.subject, grant.where]);
    const same = byRows.get(key);
    byRows.set(key, same ? { ...same, fields: together(same.fields, grant.fields) } : grant);
  }
  return [...byRows.values()];
}

/** The fields of both; all of them where either grants all. */
const together = (some: Grant['fields'], more: Grant['fields']) =>
  some && more && [...new Set([...some, ...more])];

const never = () => () => {
  throw new Error('Symbolic rules judge no rows: compile them, or use abilityFor.');
};

const symbolsOf = (where: unknown): string[] =>
  typeof where !== 'object' || where === null
    ? []
    : '$me' in where
      ? [where.$me as string]
      : Object.values(where).flatMap(symbolsOf);

function substitute(where: unknown, attributes: Attributes): unknown {
  if (typeof where !== 'object' || where === null) return where;
  if ('$me' in where) return attributes[where.$me as Attribute];
  if (Array.isArray(where)) return where.map((each) => substitute(each, attributes));
  return Object.fromEntries(
    Object.entries(where).map(([name, value]) => [name, substitute(value, attributes)]),
  );
}
