import { type Model, type Property, shown } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Loaded, World } from '../harness/world.ts';
import type { Filter, Picked, Question } from './question.ts';

/** One way to come at a field. */
export interface Case {
  path: string;
  field: string;
  question: Question;
}

const all = { first: 1000 };
const withheld: Picked = { key: 'withheld', name: 'withheld' };

/** Every way there is to read every field of every listed table. */
export function* readingCases(world: World): Generator<Case> {
  const { models } = world;
  const listed = [...models.values()].filter(
    ({ operations, derivation }) => operations.includes('list') && !derivation,
  );
  for (const model of listed)
    for (const property of shown(model)) {
      if (property.kind === 'toMany' || property.kind === 'resolved') continue;
      const field = `${model.name}.${property.name}`;
      for (const [path, question] of waysTo(world, listed, model, property))
        yield { path, field, question };
    }
}

/** The same cases, but what is read of one table by one path is asked for at once; what is refused stays alone. */
export function* readAtOnce(
  cases: Iterable<Case>,
  refused: (question: Question) => boolean,
): Generator<Case> {
  const read = new Map<string, Case[]>();
  for (const each of cases) {
    const { path, question } = each;
    if (!path.endsWith('select') || refused(question)) yield each;
    else {
      const [first] = question.picked;
      const key = `${path} ${question.model}.${first!.key === 'along' ? first!.name : ''}`;
      read.set(key, [...(read.get(key) ?? []), each]);
    }
  }
  for (const each of read.values()) yield atOnce(each);
}

function atOnce(cases: readonly Case[]): Case {
  const [{ path, question }] = cases as [Case];
  const field = cases.map((each) => each.field).join();
  const picked = merged(cases.flatMap((each) => each.question.picked));
  return { path, field, question: { ...question, picked } };
}

function merged(picked: readonly Picked[]): Picked[] {
  const byKey = new Map<string, Picked>();
  for (const each of picked) {
    const { children = [] } = byKey.get(each.key) ?? {};
    const all = each.children && merged([...children, ...each.children]);
    byKey.set(each.key, all ? { ...each, children: all } : each);
  }
  return [...byKey.values()];
}

function* waysTo(
  world: World,
  listed: readonly Model[],
  model: Model,
  property: Property,
): Generator<[string, Question]> {
  const { models } = world;
  const picked = pick(models, property);
  const here = (args: Question['args'], fields = [idOnly]): Question => ({
    model: model.name,
    args: { ...all, ...args },
    picked: fields,
  });
  const filter = filterOn(world, model, property);
  yield ['select', here({}, [picked, withheld])];
  yield [
    'alias',
    here({}, [
      { ...picked, key: 'x' },
      { ...withheld, key: 'y' },
    ]),
  ];
  yield ['filter', here({ filter })];
  if (sortable(property)) {
    const order = property.kind === 'toOne' ? { id: 'asc' as const } : 'desc';
    yield ['sort', here({ orderBy: [{ [property.name]: order }] })];
    yield ['cursor', here({ orderBy: [{ [property.name]: order }], first: 3 })];
  }
  if (model.search.includes(property.name))
    for (const row of probes(world, model))
      yield ['search', here({ search: String(row[property.name]) })];

  for (const other of listed)
    for (const relation of shown(other)) {
      if (!('target' in relation) || relation.target !== model.name) continue;
      const there = (args: Question['args'], fields = [idOnly]): Question => ({
        model: other.name,
        args: { ...all, ...args },
        picked: fields,
      });
      const along: Picked = { key: 'along', name: relation.name, children: [picked, withheld] };
      if (relation.kind === 'toMany') {
        yield ['to-many select', there({}, [{ ...along, args: all }])];
        yield ['to-many filter', there({ filter: { [relation.name]: { some: filter } } })];
        continue;
      }
      yield ['to-one select', there({}, [along])];
      yield ['to-one filter', there({ filter: { [relation.name]: filter } })];
      if (sortable(property) && property.kind !== 'toOne')
        yield [
          'to-one sort',
          there({ orderBy: [{ [relation.name]: { [property.name]: 'asc' } }] }),
        ];
    }
}

const idOnly: Picked = { key: 'id', name: 'id' };

const pick = (models: Models, property: Property): Picked =>
  property.kind === 'toOne'
    ? { key: property.name, name: property.name, children: represented(models, property.target) }
    : { key: property.name, name: property.name };

/** What stands for the row referred to, if that is not yet another reference. */
function represented(models: Models, target: string): Picked[] {
  const { represents, properties } = models.get(target)!;
  return properties.get(represents)!.kind === 'toOne'
    ? [idOnly]
    : [{ key: 'represents', name: represents }];
}

const sortable = (property: Property) => !('list' in property && property.list);

/** A row that conditions let everybody see who has any, and one that they let nobody see. */
const probes = (world: World, model: Model): Loaded[] => {
  const rows = world.all(model.name);
  return [rows[2]!, rows[6]!];
};

/** A filter that tells rows apart by the field: an oracle, if it were not masked. */
function filterOn(world: World, model: Model, property: Property): Filter {
  const named = (wanted: Filter): Filter => ({ [property.name]: wanted });
  const values = probes(world, model).map((row) => row[property.name]);
  const matches = values.map((value): Filter => {
    if (value === null) return { isNull: true };
    if (property.kind === 'toOne') return { id: { eq: (value as Loaded).id } };
    return Array.isArray(value) ? { contains: value[0] } : { eq: value };
  });
  return { or: [...matches.map(named), { not: named({ isNull: false }) }] };
}
