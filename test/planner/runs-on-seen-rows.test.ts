import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { attributes, callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { hide } from './half-hidden.ts';
import { spyOnComparisons } from './spying.ts';

let council: TinyCouncil;
beforeAll(async () => {
  council = await tinyCouncil(hide);
  await spyOnComparisons(council.owner);
});
afterAll(() => council.drop());

test.each([
  ['a filter by what belongs to a row', 'employees(filter: $filter) { totalCount }'],
  ['its search', 'employees(filter: $filter, search: "son") { nodes { fullName } }'],
  [
    'an order by what a row refers to',
    'employees(filter: $filter, orderBy: [{ post: { title: asc } }]) { nodes { id } }',
  ],
  ['a nested list', 'serviceAreas { nodes { id employees(filter: $filter) { fullName } } }'],
])('%s is worked out for the four who are seen, and no more often', async (_, asked) => {
  council.statements.length = 0;
  const asker = council.as(callerOf('lineManager'), alongARelation());
  const { errors } = await asker.ask(`query ($filter: EmployeeFilter) { ${asked} }`, {
    filter: {
      or: ['x', 'y'].map((contains) => ({
        completions: { some: { course: { title: { contains } } } },
        directReports: { none: { post: { title: { contains } } } },
      })),
    },
  });
  expect(errors).toBeUndefined();
  const { text, values } = council.statements.at(-1)!;
  const { rows } = await council.platform.database.query(
    `explain (analyze, format json) ${text}`,
    values as unknown[],
  );
  expect(Math.max(...runsOf('completion', rows[0]['QUERY PLAN'][0].Plan))).toBe(4);
});

test('of one area alone the rows come straight from an index; what is asked beside it waits until they are seen', async () => {
  const asker = council.as(callerOf('lineManager'));
  const area = { serviceArea: { id: { eq: attributes.areas[0] } } };
  const told: object[] = [];
  for (const filter of [area, { ...area, fullName: { contains: 'Person 3' } }]) {
    council.statements.length = 0;
    const asked = `query ($filter: EmployeeFilter) { employees(filter: $filter) { totalCount nodes { fullName } } }`;
    const { data } = await asker.ask(asked, { filter });
    const { text } = council.statements.at(-1)!;
    told.push({ data, apart: text.includes('offset 0') });
  }
  expect(told).toMatchInlineSnapshot(`
    [
      {
        "apart": false,
        "data": {
          "employees": {
            "nodes": [
              {
                "fullName": "Person 1",
              },
              {
                "fullName": "Person 2",
              },
              {
                "fullName": "Person 3",
              },
              {
                "fullName": "Person 4",
              },
            ],
            "totalCount": 4,
          },
        },
      },
      {
        "apart": true,
        "data": {
          "employees": {
            "nodes": [
              {
                "fullName": "Person 3",
              },
            ],
            "totalCount": 1,
          },
        },
      },
    ]
  `);
});

/** The same grants, but that an employee is found by a query too, and not before whatever is cheaper. */
const alongARelation = (): Grant[] =>
  council.platform.product.permissions.grants.map((grant) =>
    grant.role === 'lineManager' && grant.subject === 'Employee'
      ? { ...grant, where: { serviceArea: { id: { $me: 'areas' } } } }
      : grant,
  );

interface Node {
  'Parent Relationship'?: string;
  'Relation Name'?: string;
  'Actual Loops': number;
  Plans?: Node[];
}

/** How often each query within the plan was run that looks at a table. */
const runsOf = (table: string, node: Node): number[] => [
  ...(node['Parent Relationship'] === 'SubPlan' && looksAt(table, node)
    ? [node['Actual Loops']]
    : []),
  ...(node.Plans ?? []).flatMap((each) => runsOf(table, each)),
];

const looksAt = (table: string, node: Node): boolean =>
  node['Relation Name'] === table || (node.Plans ?? []).some((each) => looksAt(table, each));
