import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { type Served, serve } from '../harness/serve.ts';
import { type Asked, exporter } from './download.ts';

let demo: Council;
let served: Served;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const latest = (
  action: string,
) => `{ auditEntries(first: 1, filter: { action: { eq: ${action} } }) { nodes {
  id actorName action subject subjectId fields rows request changes { field } withheld } } }`;
const entry = async (action: string) =>
  (await demo.as('auditor').ask(latest(action))).data.auditEntries.nodes[0];

test('an export is written down: who, what, which columns and which rows were meant', async () => {
  const hr = await served.signIn('hrAdministrator');
  await exporter(served, hr)('employees', {
    columns: 'fullName,serviceArea.name',
    filter: { staffNumber: { eq: '10694' }, serviceArea: { name: { startsWith: 'R' } } },
    orderBy: [{ startedOn: 'asc' }],
    search: 'a',
  });
  const { id: _, ...rest } = await entry('export');
  expect(rest).toMatchInlineSnapshot(`
    {
      "action": "export",
      "actorName": "Margaret Osei",
      "changes": [],
      "fields": [
        "fullName",
        "serviceArea.name",
      ],
      "request": "{"orderBy":[{"startedOn":"asc"}],"filter":{"serviceArea":{"name":{"startsWith":"…"}},"staffNumber":{"eq":"…"}},"search":"…"}",
      "rows": null,
      "subject": "Employee",
      "subjectId": null,
      "withheld": [],
    }
  `);
});

test('how it ended is written down in an entry that refers to the first', async () => {
  const { id } = await entry('export');
  const { id: _, subjectId, ...rest } = await entry('exportEnd');
  expect(subjectId).toBe(id);
  expect(rest).toMatchInlineSnapshot(`
    {
      "action": "exportEnd",
      "actorName": "Margaret Osei",
      "changes": [],
      "fields": [],
      "request": null,
      "rows": 1,
      "subject": "AuditEntry",
      "withheld": [],
    }
  `);
});

test('nothing leaves before it is written down', async () => {
  const hr = await served.signIn('hrAdministrator');
  await demo.owner.query('revoke insert on audit_entry from evenhand_app');
  const { status, text } = await exporter(served, hr)('grades', {});
  await demo.owner.query('grant insert on audit_entry to evenhand_app');
  expect(status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({ code: 'INTERNAL' });
});

test('what the log could not keep is not exported', async () => {
  const hr = await served.signIn('hrAdministrator');
  const count = 'select count(*)::int from audit_entry';
  const { rows: before } = await demo.owner.query(count);
  const asked: Asked[] = [
    { filter: { id: { ne: '\u0000' } } },
    { filter: { serviceArea: { id: { ne: '\u0000' } } } },
    { filter: { not: { fullName: { eq: '\ud800' } } } },
    // more words than a search looks for
    { search: 'a a a a a a a \u0000' },
  ];
  for (const each of asked) {
    const { status, text } = await exporter(served, hr)('employees', { columns: 'id', ...each });
    expect({ status, ...JSON.parse(text) }).toMatchObject({
      status: 400,
      message: 'Text cannot contain NUL or half of a character.',
      code: 'BAD_USER_INPUT',
    });
  }
  expect((await demo.owner.query(count)).rows).toEqual(before);
});

test('an id that no record could have is refused by lists alike', async () => {
  for (const filter of [
    '{ id: { ne: "\\u0000" } }',
    '{ serviceArea: { id: { ne: "\\u0000" } } }',
  ]) {
    const { data, errors } = await demo
      .as('employee')
      .ask(`{ employees(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(data).toEqual({ employees: null });
    expect(errors).toMatchObject([
      {
        message: 'Text cannot contain NUL or half of a character.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  }
});

test('what was compared with is shown to those who may read those fields everywhere', async () => {
  const auditor = await served.signIn('auditor');
  const filter = { action: { eq: 'delete' } };
  await exporter(served, auditor)('auditEntries', { columns: 'at', filter });
  expect(JSON.parse((await entry('export')).request)).toEqual({ filter });
});

test('it says nothing about any one record, and is never changed', async () => {
  const { rows } = await demo.owner.query(
    "select subject, subject_id from audit_entry where action = 'export' order by at",
  );
  expect(rows).toEqual([
    { subject: 'Employee', subject_id: null },
    { subject: 'AuditEntry', subject_id: null },
  ]);
  await expect(
    served.platform.database.query("delete from audit_entry where action = 'export'"),
  ).rejects.toThrow('permission denied');
});

test('an actor goes by the name of the account, or by its own; the search finds either', async () => {
  const find = async (search: string) => {
    const { data } = await demo
      .as('auditor')
      .ask(
        'query($search: String) { auditEntries(first: 1, search: $search) { nodes { actor actorName } } }',
        { search },
      );
    return data.auditEntries.nodes;
  };
  expect(await find('margaret osei')).toEqual([
    { actor: demo.as('hrAdministrator').caller.actor, actorName: 'Margaret Osei' },
  ]);
  expect(await find('seed')).toEqual([{ actor: 'seed', actorName: 'seed' }]);
});
