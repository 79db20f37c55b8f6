import type { Model, Property } from '../../schema/foundation/model/model.ts';
import { shown } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import type { Action, Condition, Grant } from '../../schema/foundation/permissions/permissions.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { idOf } from '../harness/invented-rows.ts';
import type { Dice } from './dice.ts';
import * as pools from './random-rows.ts';

const { drawn } = pools;

/** The properties that cases are about: values, and relations among the drawn tables. */
export const fieldsOf = (model: Model): Property[] =>
  shown(model).filter(
    (property) =>
      property.kind !== 'resolved' && (!('target' in property) || drawn.includes(property.target)),
  );

/** Up to three grants on every table for each role. */
export function randomGrants(
  dice: Dice,
  models: Models,
  roles: readonly Role[],
  actions: readonly Action[] = ['read'],
): Grant[] {
  const grants: Grant[] = [];
  for (const role of roles)
    for (const subject of drawn)
      for (const action of actions)
        dice.times(3, () => {
          const model = models.get(subject)!;
          const names = fieldsOf(model)
            .filter(({ kind }) => kind !== 'toMany')
            .map(({ name }) => name);
          const fields = dice.once(3) ? undefined : [...new Set(['id', ...dice.some(names)])];
          const where = dice.once(3) ? undefined : randomCondition(dice, models, model, 2);
          grants.push({ role, action, subject, fields, where });
        });
  return grants;
}

/** Values of `me`: known, empty or unknown. */
export function randomAttributes(dice: Dice): Attributes {
  const areas = dice.some([0, 1, 2, 3]).map((i) => idOf('ServiceArea', i));
  return {
    user: idOf('User', 1),
    employee: dice.one([idOf('Employee', 0), idOf('Employee', 1), null, undefined]),
    areas: dice.once(5) ? undefined : areas,
  };
}

function randomCondition(dice: Dice, models: Models, model: Model, depth: number): Condition {
  const choices = fieldsOf(model).filter(
    (each) => (depth > 0 || !('target' in each)) && !('list' in each && each.list),
  );
  const count = dice.once(3) ? 2 : 1;
  return Object.fromEntries(
    Array.from({ length: count }, () => {
      const property = dice.one(choices);
      return [property.name, wanted(dice, models, model, property, depth)];
    }),
  );
}

function wanted(
  dice: Dice,
  models: Models,
  model: Model,
  property: Property,
  depth: number,
): unknown {
  if (property.kind === 'toMany')
    return { some: randomCondition(dice, models, models.get(property.target)!, depth - 1) };
  if (property.kind === 'toOne') {
    if (dice.once(5)) return { isNull: dice.once(2) };
    if (dice.once(5)) return { not: idOf(property.target, 1) };
    if (dice.once(2)) return identity(dice, property.target);
    return randomCondition(dice, models, models.get(property.target)!, depth - 1);
  }
  if (property.name === 'id') return identity(dice, model.name);
  if (property.nullable && property.kind === 'column' && dice.once(3))
    return { isNull: dice.once(2) };
  const values = valuesFor(property);
  return dice.once(3) ? dice.some(values) : dice.one(values);
}

/** An id, a list of ids, or a value of `me` where one is of that kind. */
function identity(dice: Dice, target: string): unknown {
  const symbols: Record<string, string> = { Employee: 'employee', ServiceArea: 'areas' };
  const ids = [0, 1, 2].map((i) => idOf(target, i));
  if (symbols[target] && dice.once(2)) return { $me: symbols[target] };
  return dice.once(3) ? dice.some(ids) : dice.one(ids);
}

const numbered = pools.texts.flatMap((text) => [0, 1].map((i) => `${text}${i}`));
const byName: Record<string, readonly unknown[]> = {
  code: numbered,
  staffNumber: numbered,
  reference: numbered,
  kind: pools.kinds,
  engagement: pools.engagements,
  status: pools.statuses,
  role: pools.panelRoles,
  channel: ['internal', 'external'],
  workingPattern: ['fullTime', 'jobShare'],
};
const byScalar: Record<string, readonly unknown[]> = {
  String: pools.texts,
  Int: [1, 2, 3],
  Boolean: [true, false],
  Date: pools.days,
  Decimal: pools.shares,
};

/** Values that a property is likely to have. */
export const valuesFor = (property: Property): readonly unknown[] =>
  byName[property.name] ?? byScalar[(property as { scalar?: string }).scalar ?? ''] ?? [];
