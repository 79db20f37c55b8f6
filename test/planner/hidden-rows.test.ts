import { afterAll, beforeAll, expect, test } from 'vitest';
import { Exporting } from '../../schema/foundation/exports/exporting.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { idOf } from '../harness/invented-rows.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { hidden, hide } from './half-hidden.ts';
import { secret, spyOnComparisons } from './spying.ts';

let council: TinyCouncil;
beforeAll(async () => {
  council = await tinyCouncil(hide);
  await spyOnComparisons(council.owner);
});
afterAll(() => council.drop());

const manager = () => council.as(callerOf('lineManager'));
const ask = async (source: string, variables?: object) => {
  const { data, errors } = await manager().ask(source, variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  return data;
};
const people = async (filter: object) => {
  const { employees } = await ask(
    'query ($filter: EmployeeFilter) { employees(filter: $filter) { totalCount nodes { fullName } } }',
    { filter },
  );
  expect(employees.totalCount).toBe(employees.nodes.length);
  return employees.nodes.map(({ fullName }: { fullName: string }) => fullName);
};

test('the operators of this test do see what is hidden, where it is not', async () => {
  await expect(
    council
      .as(callerOf('hrAdministrator'))
      .ask('{ employees(filter: { fullName: { contains: "son 1" } }) { totalCount } }'),
  ).rejects.toThrow('A text of a hidden row was looked at.');
});

test('a list compares no value of a row that is hidden', async () => {
  expect(await people({ fullName: { contains: 'son 1' } })).toEqual(['Person 1']);
  expect(await people({ fullName: { eq: `${secret.text} 6` } })).toEqual([]);
  expect(await people({ fullName: { in: [`${secret.text} 6`, 'Person 2'] } })).toEqual([
    'Person 2',
  ]);
  expect(await people({ startedOn: { lt: '1900-01-01' } })).toEqual([]);
  expect(await people({ not: { fullName: { startsWith: 'Person 1' } } })).toHaveLength(3);
  expect(
    await people({ or: [{ fullName: { gt: 'Person 3' } }, { endedOn: { isNull: false } }] }),
  ).toMatchInlineSnapshot(`
      [
        "Person 1",
        "Person 2",
        "Person 3",
        "Person 4",
      ]
    `);
});

test('nor does its search, nor its cursor', async () => {
  const data = await ask(
    '{ employees(search: "son 3", first: 1) { totalCount nodes { fullName } } }',
  );
  expect(data).toEqual({ employees: { totalCount: 1, nodes: [{ fullName: 'Person 3' }] } });
  const page = `query ($after: String) { employees(first: 2, after: $after, orderBy: [{ fullName: asc }]) {
    nodes { fullName } pageInfo { endCursor hasNextPage } } }`;
  const { employees: first } = await ask(page);
  const { employees: second } = await ask(page, { after: first.pageInfo.endCursor });
  expect([...first.nodes, ...second.nodes].map(({ fullName }) => fullName)).toEqual([
    'Person 1',
    'Person 2',
    'Person 3',
    'Person 4',
  ]);
});

test('nor does a list that is sorted by what the rows refer to, and gone on with', async () => {
  const page = `query ($after: String) { employees(first: 2, after: $after, filter: { fullName: { contains: "son" } },
    orderBy: [{ lineManager: { fullName: desc } }, { post: { title: asc } }]) {
    nodes { fullName lineManager { fullName } } pageInfo { endCursor } } }`;
  const { employees: first } = await ask(page);
  const { employees: second } = await ask(page, { after: first.pageInfo.endCursor });
  expect([...first.nodes, ...second.nodes]).toMatchInlineSnapshot(`
    [
      {
        "fullName": "Person 3",
        "lineManager": {
          "fullName": "Person 2",
        },
      },
      {
        "fullName": "Person 2",
        "lineManager": {
          "fullName": "Person 1",
        },
      },
      {
        "fullName": "Person 4",
        "lineManager": null,
      },
      {
        "fullName": "Person 1",
        "lineManager": null,
      },
    ]
  `);
});

test('nor does a filter by what a row refers to look at a hidden one', async () => {
  expect(await people({ lineManager: { fullName: { contains: 'son 1' } } })).toEqual(['Person 2']);
  expect(await people({ lineManager: { fullName: { eq: `${secret.text} 8` } } })).toEqual([]);
  expect(await people({ lineManager: { id: { eq: idOf('Employee', 8) } } })).toEqual([]);
  expect(await people({ lineManager: { id: { eq: idOf('Employee', 1) } } })).toEqual(['Person 2']);
  const both = { id: { in: [1, 8].map((i) => idOf('Employee', i)) }, fullName: { contains: 'so' } };
  expect(await people({ lineManager: both })).toEqual(['Person 2']);
  const area = { id: { eq: idOf('ServiceArea', 5) } };
  expect(await people({ serviceArea: area, fullName: { contains: 'e' } })).toEqual([]);
  const ids = { in: [2, 6].map((i) => idOf('Employee', i)) };
  expect(await people({ id: ids, fullName: { contains: 'n' } })).toEqual(['Person 2']);
  const { completions } = await ask(
    `{ completions(filter: { employee: { fullName: { contains: "son" } } }) { totalCount } }`,
  );
  expect(completions.totalCount).toBe(seenCompletions());
});

const seenCompletions = () =>
  council.rows.get('Completion')!.filter(({ employee }) => !hidden.has(employee as string)).length;

test('nor does a list along a relation, whether it is asked for or filtered by', async () => {
  const { completions } = await ask(
    '{ completions(filter: { completedOn: { gt: "1900-01-01" } }) { totalCount } }',
  );
  expect(completions.totalCount).toBe(seenCompletions());
  const { courses } = await ask(
    `{ courses { nodes { completions(filter: { completedOn: { gt: "1900-01-01" } }, orderBy: [{ completedOn: asc }]) { id employee { fullName } } } } }`,
  );
  expect(
    courses.nodes.flatMap((course: { completions: object[] }) => course.completions),
  ).toHaveLength(seenCompletions());
  for (const quantifier of ['some', 'none'])
    expect(
      (
        await ask(
          `{ courses(filter: { completions: { ${quantifier}: { or: [{ completedOn: { gt: "1900-01-01" } },
            { employee: { fullName: { contains: "son" } } }] } } }) { totalCount } }`,
        )
      ).courses.totalCount,
    ).toBe(quantifier === 'some' ? seenCourses() : 8 - seenCourses());
});

const seenCourses = () =>
  new Set(
    council.rows
      .get('Completion')!
      .filter(({ employee }) => !hidden.has(employee as string))
      .map(({ course }) => course),
  ).size;

test('nor does an export', async () => {
  const { platform } = council;
  const { models, schema } = platform.product;
  const exporting = new Exporting({ models, schema, pool: platform.database });
  const { context } = manager();
  const planned = exporting.plan(context, models.get('Employee')!, {
    columns: 'fullName',
    search: 'son',
    filter: JSON.stringify({ startedOn: { gt: '1900-01-01' }, fullName: { ne: 'Person 1' } }),
  });
  let file = '';
  for await (const part of exporting.lines(planned, new AbortController().signal)) file += part;
  expect(file).toMatchInlineSnapshot(`
    "﻿Full name
    Person 2
    Person 3
    Person 4
    "
  `);
});

test('a field is compared on no row on which it is withheld', async () => {
  const grants: Grant[] = [
    { role: 'lineManager', action: 'read', subject: 'Employee', fields: ['id', 'serviceArea'] },
    {
      role: 'lineManager',
      action: 'read',
      subject: 'Employee',
      fields: ['fullName', 'workEmail', 'startedOn', 'lineManager'],
      where: { serviceArea: { $me: 'areas' } },
    },
  ];
  const asker = council.as(callerOf('lineManager'), grants);
  for (const filter of [
    { fullName: { contains: 'son 1' } },
    { or: [{ workEmail: { startsWith: 'Person 1' } }, { startedOn: { lt: '1900-01-01' } }] },
    { lineManager: { isNull: true }, fullName: { in: ['Person 1', `${secret.text} 6`] } },
  ])
    expect(
      await asker.ask(
        'query ($filter: EmployeeFilter) { employees(filter: $filter) { totalCount } }',
        { filter },
      ),
    ).toEqual({ data: { employees: { totalCount: 1 } } });
  const { data } = await asker.ask(
    '{ employees(search: "son", orderBy: [{ fullName: asc }]) { totalCount } }',
  );
  expect(data).toEqual({ employees: { totalCount: 4 } });
});
