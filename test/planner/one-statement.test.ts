import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Model } from '../../schema/foundation/model/model.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import type { Answer } from '../harness/answer.ts';
import { idOf } from '../harness/invented-rows.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { needed, pathsFrom, selection, valuesOf } from './paths.ts';

let council: TinyCouncil;
let everything: Grant[];

beforeAll(async () => {
  council = await tinyCouncil();
  everything = [...council.platform.product.models.keys()].map((subject) => ({
    role: 'hrAdministrator',
    action: 'read',
    subject,
  }));
});
afterAll(() => council.drop());

/** Asks as somebody who may read everything, and tells what was sent for it. */
async function sentFor(
  source: string,
  variables: Record<string, unknown> = {},
  grants = everything,
) {
  council.statements.length = 0;
  const answer = await council.as(callerOf('hrAdministrator'), grants).ask(source, variables);
  return { answer, statements: [...council.statements] };
}

const fine = ({ errors }: Answer) => !errors;
const listed = () =>
  [...council.platform.product.models.values()].filter(({ operations }) =>
    operations.includes('list'),
  );
const call = (model: Model, ...more: string[]) => {
  const args = [...needed(model), ...more].join(', ');
  return args ? `${model.plural}(${args})` : model.plural;
};

test('every list along every path of up to three relations is one statement', async () => {
  const { models } = council.platform.product;
  const wrong: unknown[] = [];
  let asked = 0;
  for (const model of listed())
    for (const { along } of pathsFrom(models, model, 3)) {
      asked += 1;
      const source = `{ ${call(model, 'first: 2')} { nodes { ${selection(models, model, along)} } } }`;
      const { answer, statements } = await sentFor(source);
      if (statements.length !== 1 || !fine(answer))
        wrong.push({ along, statements: statements.length, answer });
    }
  console.info(`${asked} paths`);
  expect(asked).toBeGreaterThan(500);
  expect(wrong.slice(0, 3)).toEqual([]);
}, 300_000);

test('every row asked for by its id is one statement, whatever is selected of it', async () => {
  const { models } = council.platform.product;
  for (const model of models.values()) {
    if (!model.operations.includes('get')) continue;
    for (const { along } of pathsFrom(models, model, 1)) {
      const source = `{ ${model.singular}(id: "${idOf(model.name, 3)}") { ${selection(models, model, along)} } }`;
      const { answer, statements } = await sentFor(source);
      expect({ source, count: statements.length, fine: fine(answer) }).toEqual({
        source,
        count: 1,
        fine: true,
      });
    }
  }
});

const shapes: Record<string, [string, Record<string, unknown>?]> = {
  aliases: [
    `{ a: employees(first: 2) { b: nodes { c: fullName d: fullName e: serviceArea { f: name g: name }
       h: panels(first: 1) { i: id } j: panels(first: 2) { k: id } } l: totalCount m: totalCount } }`,
  ],
  fragments: [
    `query { employees(first: 2) { ...page } }
     fragment page on EmployeeConnection { nodes { ...person ... on Employee { workEmail } } edges { cursor node { ...person } } }
     fragment person on Employee { fullName serviceArea { ...place } lineManager { fullName serviceArea { ...place } } }
     fragment place on ServiceArea { name parent { name } }`,
  ],
  'variables and directives': [
    `query ($n: Int, $f: EmployeeFilter, $o: [EmployeeOrder!], $yes: Boolean!, $no: Boolean!) {
       employees(first: $n, filter: $f, orderBy: $o) {
         totalCount @include(if: $yes)
         pageInfo @skip(if: $yes) { hasNextPage }
         nodes { fullName @skip(if: $no) workEmail @include(if: $no) ... @include(if: $yes) { staffNumber } } } }`,
    {
      n: 3,
      f: {
        or: [{ fullName: { contains: 'cnry' } }, { serviceArea: { name: { startsWith: 'x' } } }],
      },
      o: [{ serviceArea: { parent: { name: 'desc' } } }, { fullName: 'asc' }],
      yes: true,
      no: false,
    },
  ],
  'everything of a page': [
    `{ employees(first: 2, search: "cnry") { totalCount
       pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
       edges { cursor node { id withheld } } nodes { id withheld } } }`,
  ],
};

test.each(Object.entries(shapes))('%s do not make it two', async (_what, [source, variables]) => {
  const { answer, statements } = await sentFor(source, variables);
  expect(answer.errors).toBeUndefined();
  expect(statements).toHaveLength(1);
});

test('what is skipped or not selected is in no statement', async () => {
  const { statements } = await sentFor(
    `query ($no: Boolean!) { employees(first: 2) {
       nodes { fullName workEmail @include(if: $no) serviceArea @include(if: $no) { name } ...rest @include(if: $no) } } }
     fragment rest on Employee { staffNumber post { title } }`,
    { no: false },
  );
  const { text } = statements[0]!;
  expect(text).toContain('"full_name"');
  expect(text).not.toMatch(/work_email|service_area|staff_number|"post"|total|count/);
});

test('of every type, a statement names no column that was not asked for', async () => {
  for (const model of listed()) {
    if (model.derivation) continue;
    const [first] = valuesOf(model).filter((name) => name !== 'id' && name !== 'version');
    if (!first) continue;
    const order = 'orderBy: [{ id: asc }]';
    const { statements } = await sentFor(`{ ${call(model, order)} { nodes { ${first} } } }`);
    const others = [...model.properties.values()].filter(
      (property) => property.kind === 'column' && !['id', first].includes(property.name),
    );
    const { text } = statements[0]!;
    for (const { column } of others as { column: string }[])
      expect(text, model.name).not.toContain(`."${column}"`);
  }
});

test('a withheld value never leaves the database', async () => {
  // names of one’s own people, e-mail addresses of nobody but oneself
  const grants: Grant[] = [
    { role: 'hrAdministrator', action: 'read', subject: 'Employee', fields: ['id', 'fullName'] },
    {
      role: 'hrAdministrator',
      action: 'read',
      subject: 'Employee',
      where: { id: { $me: 'employee' } },
    },
  ];
  const source = `{ employees(orderBy: [{ workEmail: asc }], filter: { or: [{ workEmail: { isNull: true } }, { workEmail: { contains: "c" } }] }) {
    nodes { fullName workEmail staffNumber withheld } edges { cursor node { workEmail } } } }`;
  const { answer, statements } = await sentFor(source, {}, grants);
  const { cells, values } = statements[0]!;
  const left = cells.join() + JSON.stringify(values) + JSON.stringify(answer);
  const own = idOf('Employee', 3);
  for (const { id, workEmail, staffNumber } of council.rows.get('Employee')!)
    for (const value of [workEmail, staffNumber])
      if (value) expect(left.includes(`"${value}"`), `${value}`).toBe(id === own);
  expect(cells.join()).toContain(council.rows.get('Employee')![4]!.fullName);
});
