import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
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
