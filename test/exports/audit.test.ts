import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { type Served, serve } from '../harness/serve.ts';
import { exporter } from './download.ts';

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

const latest = `{ auditEntries(first: 1) { nodes {
  actorName action subject subjectId fields rows request changes { field } withheld } } }`;

test('an export is written down: who, what, which columns, which rows were meant and how many there were', async () => {
  const hr = await served.signIn('hrAdministrator');
  await exporter(served, hr)('employees', {
    columns: 'fullName,serviceArea.name',
    filter: { staffNumber: { eq: '10694' }, serviceArea: { name: { startsWith: 'R' } } },
    orderBy: [{ startedOn: 'asc' }],
    search: 'a',
  });
  expect(await demo.as('auditor').ask(latest)).toMatchInlineSnapshot(`
    {
      "data": {
        "auditEntries": {
          "nodes": [
            {
              "action": "export",
              "actorName": "Margaret Osei",
              "changes": [],
              "fields": [
                "fullName",
                "serviceArea.name",
              ],
              "request": "{"orderBy":[{"startedOn":"asc"}],"filter":{"serviceArea":{"name":{"startsWith":"…"}},"staffNumber":{"eq":"…"}},"search":"…"}",
              "rows": 1,
              "subject": "Employee",
              "subjectId": null,
              "withheld": [],
            },
          ],
        },
      },
    }
  `);
});

test('what was compared with is shown to those who may read those fields everywhere', async () => {
  const auditor = await served.signIn('auditor');
  const filter = { action: { eq: 'delete' } };
  await exporter(served, auditor)('auditEntries', { columns: 'at', filter });
  const { data } = await demo.as('auditor').ask(latest);
  expect(JSON.parse(data.auditEntries.nodes[0].request)).toEqual({ filter });
});

test('it says nothing about any one record, and is never changed', async () => {
  const { rows } = await demo.owner.query(
    "select subject_id from audit_entry where action = 'export'",
  );
  expect(rows).toEqual([{ subject_id: null }, { subject_id: null }]);
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
