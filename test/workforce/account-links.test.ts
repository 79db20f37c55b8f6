import { afterAll, beforeAll, expect, test } from 'vitest';
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
