import { rulesToCondition } from '@casl/ability/extra';
import type { EntityManager } from '@mikro-orm/core';
import type { Attribute, Attributes } from '../permissions/me.ts';
import { isSymbolic } from '../permissions/me.ts';
import type { Ability } from '../permissions/shape.ts';
import type { Writer } from './writing.ts';

type Condition = Record<string, unknown>;

/** The loading gate: entities come out of the database only where their reader's row grants let them. */
export const allowed = {
  name: 'allowed',
  default: true,
  args: false,
  cond(_args: object, _type: string, em: EntityManager, _options: unknown, entity?: string) {
    const writer = writerOf(em);
    if (!entity) throw new Error('A filter must be told what it filters.');
    return rowsOf(writer, entity);
  },
};

const writers = new WeakMap<object, Writer>();

/** Says on whose behalf an entity manager loads and writes. */
export const onBehalfOf = (em: EntityManager, writer: Writer) => void writers.set(em, writer);

/** On whose behalf; an entity manager of nobody's loads and writes nothing. */
export function writerOf(em: EntityManager): Writer {
  const writer = writers.get(em);
  if (!writer) throw new Error('This entity manager acts for nobody: say on whose behalf first.');
  return writer;
}

function rowsOf({ shape, caller }: Writer, entity: string): Condition {
  const rules = shape.ability.rulesFor('read', entity);
  const condition = rulesToCondition<Ability, Condition, Condition>(
    rules,
    (rule) => query(rule.conditions as Condition, caller.attributes),
    {
      and: ($and) => ({ $and }),
      or: ($or) => ({ $or }),
      empty: () => ({}),
    },
  );
  // null is nothing to CASL, and everything to MikroORM
  return condition ?? { id: { $in: [] } };
}

/** A grant's condition as MikroORM asks it. */
function query(where: Condition, attributes: Attributes): Condition {
  return Object.fromEntries(
    Object.entries(where).map(([property, wanted]) => [property, wish(wanted, attributes)]),
  );
}

function wish(wanted: unknown, attributes: Attributes): unknown {
  if (isSymbolic(wanted)) {
    const value = attributes[wanted.$me as Attribute];
    return Array.isArray(value) ? { $in: value } : value;
  }
  if (Array.isArray(wanted)) return { $in: wanted };
  if (typeof wanted !== 'object' || wanted === null) return wanted;
  if ('not' in wanted) return { $or: [{ $eq: null }, { $ne: wish(wanted.not, attributes) }] };
  if ('isNull' in wanted) return wanted.isNull ? { $eq: null } : { $ne: null };
  if ('some' in wanted) return { $some: query(wanted.some as Condition, attributes) };
  return query(wanted as Condition, attributes);
}
