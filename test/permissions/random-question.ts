import { type Model, type Property, valuedOf } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import { idOf } from '../harness/invented-rows.ts';
import type { Dice } from './dice.ts';
import type { Judge } from './judge.ts';
import type { Filter, ListArguments, OrderEntry, Picked, Question } from './question.ts';
import { fieldsOf, valuesFor } from './random-grants.ts';
import { drawn, texts } from './random-rows.ts';
import { everReadable } from './refused.ts';

/** Models, and what their reader can read of them: most questions are about that. */
export interface Known {
  models: Models;
  judge: Judge;
}

/** A list asked for in any way there is, except by cursor. */
export function randomQuestion(dice: Dice, known: Known): Question {
  const readable = drawn.filter((name) => known.judge.rulesFor('read', name).length > 0);
  const likely = readable.length > 0 && !dice.once(20) ? readable : drawn;
  const model = known.models.get(dice.one(likely))!;
  const args: ListArguments = {
    ...(dice.once(2) && { filter: randomFilter(dice, known, model, 2) }),
    ...(dice.once(2) && { orderBy: randomOrder(dice, known, model) }),
    ...(model.search.length > 0 && dice.once(3) && { search: dice.one([...texts, 'N', 'b a']) }),
    ...randomPaging(dice),
  };
  return { model: model.name, args, picked: randomSelection(dice, known, model, 2) };
}

/** Nearly always only what can be read somewhere; one mistake is enough for a refusal. */
function likelyFields(dice: Dice, { judge }: Known, model: Model): Property[] {
  const fields = fieldsOf(model);
  const readable = fields.filter(({ name }) => everReadable(judge, model, name));
  return readable.some(({ kind }) => kind === 'column') && !dice.once(60) ? readable : fields;
}

function randomPaging(dice: Dice): ListArguments {
  const size = dice.upTo(4);
  switch (dice.upTo(4)) {
    case 0:
      return {};
    case 1:
      return { last: size };
    case 2:
      return { first: size, offset: dice.upTo(3) };
    default:
      return { first: size };
  }
}

function randomSelection(dice: Dice, known: Known, model: Model, depth: number): Picked[] {
  const choices = likelyFields(dice, known, model).filter(
    (each) => depth > 0 || !('target' in each),
  );
  const count = dice.upTo(3) + 1;
  const picked = Array.from({ length: count }, (_, i): Picked => {
    const property = dice.one(choices);
    const key = dice.once(4) ? `k${i}` : `${property.name}${i}`;
    if (!('target' in property)) return { key, name: property.name };
    const target = known.models.get(property.target)!;
    const children = randomSelection(dice, known, target, depth - 1);
    if (property.kind === 'toOne') return { key, name: property.name, children };
    const args = {
      ...(dice.once(2) && { filter: randomFilter(dice, known, target, 1) }),
      ...(dice.once(2) && { orderBy: randomOrder(dice, known, target) }),
      ...(dice.once(2) && { first: dice.upTo(3) }),
    };
    return { key, name: property.name, args, children };
  });
  return dice.once(2) ? picked : [...picked, { key: 'hidden', name: 'withheld' }];
}

const sortable = (property: Property) =>
  property.kind === 'toOne' ||
  (property.kind !== 'toMany' && !('list' in property && property.list));

function randomOrder(dice: Dice, known: Known, model: Model): OrderEntry[] {
  const entry = (of: Model, depth: number): OrderEntry => {
    const choices = likelyFields(dice, known, of).filter(
      (each) => sortable(each) && (depth > 0 || each.kind !== 'toOne'),
    );
    const references = choices.filter(({ kind }) => kind === 'toOne');
    const nested = references.length > 0 && dice.once(2);
    const property = dice.one(nested ? references : choices);
    return {
      [property.name]:
        property.kind === 'toOne'
          ? entry(known.models.get(property.target)!, depth - 1)
          : dice.one(['asc', 'desc'] as const),
    };
  };
  return Array.from({ length: dice.upTo(1) + 1 }, () => entry(model, 2));
}

function randomFilter(dice: Dice, known: Known, model: Model, depth: number): Filter {
  const nested = () => randomFilter(dice, known, model, depth - 1);
  if (depth > 0 && dice.once(4))
    return dice.one([
      () => ({ not: nested() }),
      () => ({ and: dice.times(2, nested) }),
      () => ({ or: dice.times(2, nested) }),
    ])();
  if (dice.once(12)) return { isNull: dice.once(2) };
  const choices = likelyFields(dice, known, model).filter(
    (each) => depth > 0 || !('target' in each),
  );
  const chosen = dice.once(3) ? [dice.one(choices), dice.one(choices)] : [dice.one(choices)];
  return Object.fromEntries(
    chosen.map((property) => [property.name, meets(dice, known, model, property, depth)]),
  );
}

function meets(dice: Dice, known: Known, model: Model, property: Property, depth: number) {
  if (property.kind === 'toMany') {
    const target = known.models.get(property.target)!;
    return {
      [dice.one(['some', 'none'])]: dice.once(3)
        ? {}
        : randomFilter(dice, known, target, depth - 1),
    };
  }
  if (property.kind === 'toOne') {
    if (dice.once(4)) return { isNull: dice.once(2) };
    return randomFilter(dice, known, known.models.get(property.target)!, depth - 1);
  }
  if (property.name === 'id') {
    const ids = [0, 1, 2].map((i) => idOf(model.name, i));
    return dice.one([{ eq: dice.one(ids) }, { ne: dice.one(ids) }, { in: dice.some(ids) }]);
  }
  const { choices, scalar, list } = valuedOf(model, property.name);
  const values = valuesFor(property);
  if (list) return dice.once(3) ? { isNull: dice.once(2) } : { contains: dice.one(choices!) };
  const operators = ['eq', 'ne'];
  if (scalar !== 'Boolean') operators.push('in');
  if (scalar !== 'Boolean' && !choices) operators.push('gt', 'gte', 'lt', 'lte');
  if (scalar === 'String' && !choices) operators.push('contains', 'startsWith');
  if (dice.once(6)) return { isNull: dice.once(2) };
  const operator = dice.one(operators);
  return { [operator]: operator === 'in' ? dice.some(values) : dice.one(values) };
}
