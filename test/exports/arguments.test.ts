import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';

let demo: Council;
let served: Served;
let hr: Desk;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
  hr = await served.signIn('hrAdministrator');
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const asking = async (query: string) => {
  const { status, text } = await served.send(
    { headers: { cookie: hr.cookie } },
    `/export/employees.csv?${query}`,
  );
  return `${status} ${status === 200 ? text.split('\r\n')[0] : JSON.parse(text).message}`;
};

test('only what the list takes gets in, and the refusal says what is wrong', async () => {
  const said: Record<string, string> = {};
  for (const query of [
    'first=10',
    'sort=fullName',
    'filter={',
    'filter=[]',
    'filter="x"',
    'filter={"password":{"eq":"x"}}',
    'filter={"fullName":{"like":"x"}}',
    'filter={"fullName":{"eq":{"$ne":null}}}',
    'filter={"startedOn":{"gt":"yesterday"}}',
    'filter={"engagement":{"eq":"permanent%27 or 1=1"}}',
    'filter={"fullName":{"eq":null}}',
    'filter={}&filter={}',
    'orderBy=fullName',
    'orderBy=[{"fullName":"up"}]',
    'orderBy=[{"fullName":"asc","startedOn":"asc"}]',
    'columns=fullName,fullName',
    'columns=fullName,password',
    'columns=directReports',
    'columns=serviceArea.children',
    'columns=id;drop table employee',
    'columns=lineManager.lineManager.lineManager.fullName',
    'columns=__proto__',
    'columns=constructor.name',
    `columns=${Array.from({ length: 101 }, (_, i) => `c${i}`).join()}`,
  ])
    said[query.slice(0, 60)] = await asking(query);
  expect(said).toMatchInlineSnapshot(`
    {
      "columns=__proto__": "400 Employee has no column __proto__. A column is a value, or leads to one by references.",
      "columns=c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14,c1": "400 An export has at most 100 columns; this asks for 101.",
      "columns=constructor.name": "400 Employee has no column constructor. A column is a value, or leads to one by references.",
      "columns=directReports": "400 Employee has no column directReports. A column is a value, or leads to one by references.",
      "columns=fullName,fullName": "400 Each column can be named once.",
      "columns=fullName,password": "400 Employee has no column password. A column is a value, or leads to one by references.",
      "columns=id;drop table employee": "400 Employee has no column id;drop table employee. A column is a value, or leads to one by references.",
      "columns=lineManager.lineManager.lineManager.fullName": "400 The column lineManager.lineManager.lineManager.fullName goes further than 2 references.",
      "columns=serviceArea.children": "400 ServiceArea has no column children. A column is a value, or leads to one by references.",
      "filter="x"": "400 filter: Expected type "EmployeeFilter" to be an object.",
      "filter=[]": "400 filter: Expected type "EmployeeFilter" to be an object.",
      "filter={": "400 filter is not JSON: {",
      "filter={"engagement":{"eq":"permanent%27 or 1=1"}}": "400 filter.engagement.eq: Value "permanent' or 1=1" does not exist in "EmployeeEngagement" enum.",
      "filter={"fullName":{"eq":null}}": "400 Employee.fullName cannot be compared with null by eq: use isNull.",
      "filter={"fullName":{"eq":{"$ne":null}}}": "400 filter.fullName.eq: String cannot represent a non string value: { $ne: null }",
      "filter={"fullName":{"like":"x"}}": "400 filter.fullName: Field "like" is not defined by type "StringFilter".",
      "filter={"password":{"eq":"x"}}": "400 filter: Field "password" is not defined by type "EmployeeFilter".",
      "filter={"startedOn":{"gt":"yesterday"}}": "400 filter.startedOn.gt: "yesterday" is not a Date: write it like "2026-03-31".",
      "filter={}&filter={}": "400 filter can be given once.",
      "first=10": "400 first is no part of this export; it takes columns, filter, orderBy, search.",
      "orderBy=[{"fullName":"asc","startedOn":"asc"}]": "400 Each entry of orderBy names one field.",
      "orderBy=[{"fullName":"up"}]": "400 orderBy.0.fullName: Value "up" does not exist in "Direction" enum.",
      "orderBy=fullName": "400 orderBy is not JSON: fullName",
      "sort=fullName": "400 sort is no part of this export; it takes columns, filter, orderBy, search.",
    }
  `);
});

test('what is empty counts as absent', async () => {
  expect(await asking('filter=&orderBy=&search=%20&columns=')).toMatch(/^200 .?ID,Version,/);
  expect(await asking('filter=null&columns=id')).toMatch(/^200 .?ID$/);
});

test('a filter nested beyond all use is answered in words', async () => {
  const nested = `${'{"not":'.repeat(900)}{}${'}'.repeat(900)}`;
  expect(await asking(`columns=id&filter=${nested}`)).toMatchInlineSnapshot(
    `"400 This is nested more than 50 levels deep. Say the same in fewer levels."`,
  );
});

test('the words of a search stand for themselves', async () => {
  const found = async (search: string) =>
    (
      await served.send(
        { headers: { cookie: hr.cookie } },
        `/export/employees.csv?columns=id&search=${search}`,
      )
    ).text;
  expect(await found('%25')).toBe('ID\r\n');
  expect(await found("'%20or%20true--")).toBe('ID\r\n');
});
