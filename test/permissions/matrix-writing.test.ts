import { type GraphQLInputObjectType, getNamedType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Model } from '../../schema/foundation/model/model.ts';
import { upperFirst } from '../../schema/foundation/model/words.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Answer, Data } from '../harness/answer.ts';
import type { Row } from '../harness/invented-rows.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import type { Loaded } from '../harness/world.ts';
import { CommittedMatrix } from './committed-matrix.ts';

const matrix = new CommittedMatrix();
const counted = new Map<string, number>();
let council: TinyCouncil;
let wrong: string[];

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(async () => {
  const total = [...counted.values()].reduce((sum, each) => sum + each, 0);
  console.info(`${total} cases of writing:`, Object.fromEntries(counted));
  await council.drop();
});
beforeEach(() => {
  wrong = [];
});

/** No row has this version, so that whatever is allowed ends in a conflict and nothing is changed. */
const neverTheVersion = 999;

/** A row that conditions let their holder reach, and one that they do not. */
const probes = (model: Model) => [2, 6].map((i) => council.world.all(model.name)[i]!);

const outcomeOf = ({ errors }: Answer) => {
  const { code, fields } = (errors?.[0]?.extensions ?? {}) as Data;
  return code === 'FORBIDDEN' ? `FORBIDDEN ${Object.keys(fields ?? {}).sort()}` : (code ?? 'done');
};

function compare(what: object, path: string, answer: Answer, expected: string[]) {
  counted.set(path, (counted.get(path) ?? 0) + 1);
  const outcome = outcomeOf(answer);
  if (!expected.includes(outcome)) wrong.push(JSON.stringify({ path, ...what, outcome, expected }));
}

/** What the matrix says of a change to a field of rows, or to the rows as such. */
function verdict(role: Role, act: 'update' | 'delete', rows: Loaded[], field?: string): string[] {
  const may = (what: 'read' | 'update' | 'delete', row: Loaded, of?: string) =>
    matrix.may(role, attributes, what, row, of);
  const subject = rows[0]!.__typename;
  if (matrix.extent(role, act, subject) === 'never') return ['FORBIDDEN '];
  if (!rows.every((row) => may('read', row))) return ['NOT_FOUND'];
  const becomes = field ? rows.map((row) => ({ ...row, [field]: given(subject)[field] })) : [];
  if (![...rows, ...becomes].every((row) => may(act, row, field)))
    return [`FORBIDDEN ${field ?? ''}`];
  return ['CONFLICT'];
}

/** The row whose values every change writes. */
const given = (subject: string) => council.world.all(subject)[2]!;

const inputFields = (model: Model, suffix: string) => {
  const type = council.platform.product.schema.getType(`${model.name}${suffix}`);
  return Object.values((getNamedType(type) as GraphQLInputObjectType)?.getFields() ?? {});
};

const offering = (operation: 'create' | 'update' | 'delete') =>
  [...council.platform.product.models.values()].filter(
    ({ operations, name }) => operations.includes(operation) && council.rows.has(name),
  );

const plainRow = (model: Model, i: number) => council.rows.get(model.name)![i]! as Row;

test.each(Object.keys(roles) as Role[])('the %s changes what the matrix says', async (role) => {
  for (const model of offering('update'))
    for (const { name: field } of inputFields(model, 'Patch')) {
      const rows = probes(model);
      const ask = (names: string, variables: object) =>
        council
          .as(role)
          .ask(names, { patch: { [field]: plainRow(model, 2)[field] ?? null }, ...variables });
      for (const row of rows)
        compare(
          { role, model: model.name, field },
          'update',
          await ask(
            `mutation ($id: ID!, $patch: ${model.name}Patch!) {
              update${model.name}(id: $id, version: ${neverTheVersion}, patch: $patch) { __typename } }`,
            { id: row.id },
          ),
          verdict(role, 'update', [row], field),
        );
      compare(
        { role, model: model.name, field },
        'bulk update',
        await ask(
          `mutation ($rows: [RowVersion!]!, $patch: ${model.name}Patch!) {
            update${upperFirst(model.plural)}(rows: $rows, patch: $patch) { __typename } }`,
          { rows: rows.map(({ id }) => ({ id, version: neverTheVersion })) },
        ),
        verdict(role, 'update', rows, field),
      );
    }
  expect(wrong.slice(0, 10)).toEqual([]);
});

test.each(Object.keys(roles) as Role[])('the %s deletes what the matrix says', async (role) => {
  for (const model of offering('delete')) {
    const rows = probes(model);
    for (const row of rows)
      compare(
        { role, model: model.name },
        'delete',
        await council
          .as(role)
          .ask(
            `mutation ($id: ID!) { delete${model.name}(id: $id, version: ${neverTheVersion}) { ids } }`,
            { id: row.id },
          ),
        verdict(role, 'delete', [row]),
      );
    compare(
      { role, model: model.name },
      'bulk delete',
      await council
        .as(role)
        .ask(
          `mutation ($rows: [RowVersion!]!) { delete${upperFirst(model.plural)}(rows: $rows) { ids } }`,
          { rows: rows.map(({ id }) => ({ id, version: neverTheVersion })) },
        ),
      verdict(role, 'delete', rows),
    );
  }
  expect(wrong.slice(0, 10)).toEqual([]);
});

test.each(Object.keys(roles) as Role[])('the %s adds what the matrix says', async (role) => {
  for (const model of offering('create')) {
    const fields = inputFields(model, 'Input');
    const needed = fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
    for (const { name: field } of fields) {
      const names = [...new Set([...needed, field])];
      const row = plainRow(model, 2);
      const input = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
      const answer = await council
        .as(role)
        .ask(
          `mutation ($input: ${model.name}Input!) { create${model.name}(input: $input) { __typename } }`,
          {
            input,
          },
        );
      const becomes = given(model.name);
      const forbidden = names.filter(
        (name) => !matrix.may(role, attributes, 'create', becomes, name),
      );
      // what is allowed exists already, or refers to something that this role does not see
      const expected =
        matrix.extent(role, 'create', model.name) === 'never'
          ? ['FORBIDDEN ']
          : forbidden.length > 0
            ? [`FORBIDDEN ${forbidden.sort()}`]
            : ['done', 'BAD_USER_INPUT'];
      compare({ role, model: model.name, field }, 'create', answer, expected);
      if (outcomeOf(answer) === 'done') await removeNew(model);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
});

/** Takes back what a test has added. */
async function removeNew(model: Model) {
  const ids = council.world.all(model.name).map(({ id }) => id);
  await council.owner.query(`delete from ${model.table} where id <> all ($1)`, [ids]);
}
