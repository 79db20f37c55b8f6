import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepMonth } from '../audits/month.ts';
import { type Council, council } from '../harness/council.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let demo: Council;

beforeAll(async () => {
  demo = await council();
  await keepMonth(demo);
});
afterAll(() => demo?.drop());

const idOf = async (statement: string, values: unknown[]): Promise<string> =>
  (await demo.owner.query(statement, values)).rows[0]?.id;
const characteristic = (code: string) =>
  idOf('select id from characteristic where code = $1', [code]);
const category = (of: string, code: string) =>
  idOf(
    `select category.id from category join code_list list on list.id = code_list_id
     join characteristic on characteristic.id = characteristic_id
     where characteristic.code = $1 and category.code = $2 and effective_to is null`,
    [of, code],
  );

/** What an equality lead is told who says what a label is. */
async function saying(id: string, patch: object) {
  const { rows } = await demo.owner.query('select version from benchmark_label where id = $1', [
    id,
  ]);
  const { data, errors } = await demo.as('equalityLead').ask(
    `mutation ($id: ID!, $version: Int!, $patch: BenchmarkLabelPatch!) {
      updateBenchmarkLabel(id: $id, version: $version, patch: $patch) { __typename } }`,
    { id, version: rows[0].version, patch },
  );
  return data?.updateBenchmarkLabel ? 'changed' : errors![0]!.extensions!.fields;
}

const faith = `(select id from characteristic where code = 'religionOrBelief')`;

const labelled = (label: string, about = faith) =>
  idOf(
    `insert into benchmark_label (id, version, heading, label, characteristic_id, settled)
     values (uuidv7(), 1, 'Religion or belief', $1, ${about}, 'open') returning id`,
    [label],
  );

test('a label is given a group of its own characteristic only, and then somebody has said it', async () => {
  const label = await labelled('None at all');
  const african = await category('ethnicGroup', 'blackAfrican');
  const none = await category('religionOrBelief', 'noReligion');
  const about = await characteristic('ethnicGroup');
  expect([
    await saying(label, { category: african, settled: 'said' }),
    await saying(label, { category: african, characteristic: about, settled: 'said' }),
    await saying(label, { category: none }),
    await saying(label, { category: none, settled: 'said' }),
    await saying(label, { characteristic: null }),
    await saying(label, { characteristic: null, category: null }),
  ]).toMatchInlineSnapshot(`
    [
      {
        "category": "This is about “Religion or belief”. Choose one of its groups, or leave this empty.",
      },
      {
        "characteristic": "The table counts this by “Religion or belief”. Choose that, or leave this empty.",
      },
      {
        "settled": "A group has been chosen, so somebody has said it: choose “Said”.",
      },
      "changed",
      {
        "category": "Say first which characteristic this is about, then choose one of its groups.",
      },
      "changed",
    ]
  `);
});

test('a group is called in targets and of labels what it is called in every report', async () => {
  const { data } = await demo.as('equalityLead').ask(`{
    categories(first: 5, filter: { code: { eq: "asian" }, codeList: { effectiveTo: { isNull: true } } }) { nodes { name label } }
    representationTargets(first: 50) { nodes { category { code name } } } }`);
  const name = 'Asian, Asian British or Asian Welsh';
  expect(data?.categories.nodes).toEqual([{ name, label: 'Asian or Asian British' }]);
  expect(data?.representationTargets.nodes).toContainEqual({ category: { code: 'asian', name } });
});

test('who is counted under a group of another characteristic is left out of the base, and that is said', async () => {
  await demo.owner.query(`update benchmark_label set category_id = $1 where label = 'Sex: Male'`, [
    await category('ethnicGroup', 'blackAfrican'),
  ]);
  const { data } = await demo.as('equalityLead').ask(`{ representation(characteristic: "sex",
    benchmark: "borough-residents", areaCode: "X00000001") {
      leftOut leftOutShare rows { label benchmarkPeople benchmarkShare } } }`);
  expect(data?.representation).toMatchInlineSnapshot(`
    {
      "leftOut": [
        "Sex: Male",
      ],
      "leftOutShare": 49.1,
      "rows": [
        {
          "benchmarkPeople": 58026,
          "benchmarkShare": 100,
          "label": "Female",
        },
        {
          "benchmarkPeople": 0,
          "benchmarkShare": null,
          "label": "Male",
        },
      ],
    }
  `);
});

test('tables of one title are told apart by the names of their files', async () => {
  await demo.owner.query(
    `with source as (select * from benchmark where reference = 'borough-residents'), other as (insert into benchmark
       (id, version, reference, title, base, period)
       select gen_random_uuid(), 1, 'residents-again', title, base, period from source returning id)
     insert into benchmark_figure (id, version, benchmark_id, area_code, area_name, label_id, people)
     select gen_random_uuid(), 1, other.id, area_code, area_name, label_id, people
     from benchmark_figure join source on benchmark_id = source.id, other`,
  );
  const { data } = await demo.as('equalityLead').ask(`{
    benchmarkTables(characteristic: "sex") { title }
    representation(characteristic: "sex", benchmark: "residents-again", areaCode: "X00000001") { benchmark } }`);
  expect(data).toMatchInlineSnapshot(`
    {
      "benchmarkTables": [
        {
          "title": "Borough survey (invented)",
        },
        {
          "title": "Resident count (invented) (borough-residents)",
        },
        {
          "title": "Resident count (invented) (residents-again)",
        },
      ],
      "representation": {
        "benchmark": "Resident count (invented) (residents-again)",
      },
    }
  `);
});
