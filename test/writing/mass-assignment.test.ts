import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '../harness/fingerprint.ts';
import { tables } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const inputs = (type: GraphQLInputType, seen = new Set<GraphQLInputObjectType>()) => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return seen;
  seen.add(named);
  for (const field of Object.values(named.getFields())) inputs(field.type, seen);
  return seen;
};

test('no input anywhere has a field for what the system sets, or one of any shape', () => {
  const { schema } = council.platform.product;
  const mutations = Object.values(schema.getMutationType()!.getFields());
  const types = mutations.flatMap(({ args }) => args.flatMap(({ type }) => [...inputs(type)]));
  const open = [...new Set(types)].flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ type: of }) => /json|any|object/i.test(getNamedType(of).name))
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(open).toEqual([]);
  const set = [...new Set(types)]
    .filter(({ name }) => /(Input|Patch)$/.test(name))
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
    .filter((name) => /\.(id|version|createdAt|updatedAt|createdBy|image)$/.test(name));
  expect(set).toEqual([]);
});

test('no column can be smuggled into an input that has no field for it', async () => {
  const untouched = await fingerprint(council);
  const { models, schema } = council.platform.product;
  const mutations = schema.getMutationType()!.getFields();
  const tried = { columns: 0, refused: 0 };
  for (const model of tables(models.values()))
    for (const action of ['create', 'update'] as const) {
      const mutation = mutations[`${action}${model.name}`];
      if (!mutation) continue;
      const argument = action === 'create' ? 'input' : 'patch';
      const { type } = mutation.args.find(({ name }) => name === argument)!;
      const offered = Object.keys((getNamedType(type) as GraphQLInputObjectType).getFields());
      const row = council.rows.get(model.name)![3]!;
      const columns = [...Object.keys(row), '__proto__', 'constructor', 'roles', 'salary'];
      for (const column of columns.filter((name) => !offered.includes(name))) {
        tried.columns += 1;
        const others = action === 'update' ? `id: "${row.id}", version: 1,` : '';
        const literal = `mutation { ${mutation.name}(${others} ${argument}: { ${column}: "x" }) { __typename } }`;
        const variable = `mutation ($v: ${type}) { ${mutation.name}(${others} ${argument}: $v) { __typename } }`;
        const asker = council.as('hrAdministrator');
        const values = JSON.parse(`{ "v": { "${column}": "x" } }`);
        const answers = [await asker.ask(literal), await asker.ask(variable, values)];
        if (answers.every(({ data, errors }) => !data && errors)) tried.refused += 1;
      }
    }
  expect(tried.columns).toBeGreaterThan(100);
  expect(tried.refused).toBe(tried.columns);
  expect(await fingerprint(council)).toBe(untouched);
});
