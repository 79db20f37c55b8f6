import { ref } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { bulkWrite } from '../../schema/foundation/writing/bulk/bulk-write.ts';
import { User } from '../../schema/organisation/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { told } from '../harness/answer.ts';
import { callerOf } from '../harness/caller-of.ts';
import { type Council, council } from '../harness/council.ts';

let home: Council;

beforeAll(async () => {
  home = await council();
});
afterAll(() => home.drop());

const linked = `{ employees(first: 2, filter: { not: { user: { isNull: true } } }) { nodes { id version user { id } } } }`;

test('an account that is linked to a person can be neither taken away nor given to another', async () => {
  const administrator = home.as('systemAdministrator');
  const { data } = await administrator.ask(linked);
  const [one, other] = data!.employees.nodes;
  for (const user of [null, other.user.id]) {
    const answer = await administrator.ask(
      `mutation ($id: ID!, $version: Int!, $user: ID) {
        updateEmployee(id: $id, version: $version, patch: { user: $user }) { employee { id } } }`,
      { id: one.id, version: one.version, user },
    );
    expect(answer.data).toEqual({ updateEmployee: null });
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect((await administrator.ask(linked)).data!.employees.nodes[0]).toEqual(one);
});

const link = `mutation ($id: ID!, $version: Int!, $user: ID) {
  updateEmployee(id: $id, version: $version, patch: { user: $user }) { employee { id } } }`;

/** Somebody who has no account, and an account of nobody that administers. */
async function strangers() {
  const { rows } = await home.owner.query<{ id: string; version: number }>(
    'select id, version from employee where user_id is null order by staff_number limit 1',
  );
  const user = v7();
  await home.owner.query(
    `insert into user_account (id, version, name, email, roles) values ($1, 1, 'Newly Made', $2, '{systemAdministrator}')`,
    [user, `${user}@demo.example`],
  );
  const caller = await callerOf(home, user, ['systemAdministrator', 'employee']);
  return { person: rows[0]!, user, administrator: home.as(caller) };
}

/** What stands against a row that comes in bulk; like every caller, it undoes what has faults. */
async function faultsInBulk(context: Context, row: { id: string; user: string }) {
  let found: unknown[] = [];
  const { models } = home.platform.product;
  const undone = context.writing.transaction(async (tx) => {
    const { faults } = await bulkWrite(tx, context, models, 'Employee', [row]);
    found = faults.map(({ fault, field }) => ({ fault, field }));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  return found;
}

const mayNot = 'You may not update the user of this employee.';

test('nobody puts their own account to the record of a person, on whatever road', async () => {
  const { person, user, administrator } = await strangers();
  const { id, version } = person;
  expect(told(await administrator.ask(link, { id, version, user }))).toBe(`FORBIDDEN: ${mayNot}`);
  const several = `mutation ($rows: [RowVersion!]!, $user: ID) { updateEmployees(rows: $rows, patch: { user: $user }) { employees { id } } }`;
  expect(told(await administrator.ask(several, { rows: [{ id, version }], user }))).toBe(
    `FORBIDDEN: ${mayNot}`,
  );
  const { context } = administrator;
  const byEntity = context.entities.transaction(context, async (em) => {
    const found = await em.findOneOrFail(Employee, { id });
    found.user = ref(em.getReference(User, user));
  });
  await expect(byEntity).rejects.toThrow(mayNot);
  expect(await faultsInBulk(context, { id, user })).toEqual([
    { fault: 'mayNotChange', field: 'user' },
  ]);
  const { rows } = await home.owner.query('select user_id from employee where id = $1', [id]);
  expect(rows).toEqual([{ user_id: null }]);
  expect(told(await home.as('systemAdministrator').ask(link, { id, version, user }))).toEqual({
    updateEmployee: { employee: { id } },
  });
});

test('whoever brings files in links no account to anybody', async () => {
  const { person, user } = await strangers();
  const context = home.platform.contexts.as({
    roles: ['importer'],
    attributes: {},
    actor: 'importer',
  });
  expect(await faultsInBulk(context, { id: person.id, user })).toContainEqual({
    fault: 'mayNotChange',
    field: 'user',
  });
});

test('the auditor sees in the log who became a manager of what', async () => {
  const { person } = await strangers();
  const [area] = (await home.owner.query('select id from service_area limit 1')).rows;
  const made = await home
    .as('hrAdministrator')
    .ask(
      `mutation ($input: AreaManagerInput!) { createAreaManager(input: $input) { areaManager { id } } }`,
      { input: { employee: person.id, serviceArea: area.id, from: '2026-01-01' } },
    );
  const id = made.data.createAreaManager.areaManager.id;
  const { data } = await home
    .as('auditor')
    .ask(
      'query ($id: ID) { auditEntries(filter: { subjectId: { eq: $id } }) { nodes { changes { field after } } } }',
      { id },
    );
  expect(data.auditEntries.nodes[0].changes).toEqual(
    expect.arrayContaining([
      { field: 'employee', after: JSON.stringify(person.id) },
      { field: 'serviceArea', after: JSON.stringify(area.id) },
      { field: 'from', after: '"2026-01-01"' },
    ]),
  );
});

test('the auditor sees in the log which account was linked to which record, and no more of the person', async () => {
  const administrator = home.as('systemAdministrator');
  const auditor = home.as('auditor');
  const made = await administrator.ask(
    `mutation { createUser(input: { name: "Newly Here", email: "newly@demo.example", roles: [employee] }) { user { id } } }`,
  );
  const user = made.data.createUser.user.id;
  const unlinked = await administrator.ask(
    '{ employees(first: 1, filter: { user: { isNull: true } }) { nodes { id version } } }',
  );
  const [{ id, version }] = unlinked.data.employees.nodes;
  await administrator.ask(
    `mutation ($id: ID!, $version: Int!, $user: ID) {
      updateEmployee(id: $id, version: $version, patch: { user: $user }) { employee { id } } }`,
    { id, version, user },
  );
  const { data } = await auditor.ask(
    `query ($id: ID, $user: ID!) {
      auditEntries(filter: { subjectId: { eq: $id }, action: { eq: update } }) { nodes { action changes { field before after } } }
      user(id: $user) { name } }`,
    { id, user },
  );
  expect(data).toEqual({
    auditEntries: {
      nodes: [
        {
          action: 'update',
          changes: [{ field: 'user', before: null, after: JSON.stringify(user) }],
        },
      ],
    },
    user: { name: 'Newly Here' },
  });
  expect(told(await auditor.ask('{ employees { nodes { id } } }'))).toBe(
    'FORBIDDEN: Your role does not include employees.',
  );
});
