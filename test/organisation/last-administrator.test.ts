import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail } from '../../server/demo-sign-ins.ts';
import { type Data, told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const administrator = () => demo.as('systemAdministrator');
const tell = async (source: string, variables: Record<string, unknown>) =>
  told(await administrator().ask(source, variables));
const idOf = async (role: Role) =>
  (await demo.owner.query('select id from user_account where email = $1', [demoEmail(role)]))
    .rows[0].id;

const update = `mutation ($id: ID!, $version: Int!, $patch: UserPatch!) {
  updateUser(id: $id, version: $version, patch: $patch) { user { roles disabled } }
}`;
const invite = `mutation ($input: UserInput!) { createUser(input: $input) { user { id version } } }`;

async function invited(email: string, roles: Role[]): Promise<Data> {
  const { data } = await administrator().ask(invite, {
    input: { name: 'Mali Hughes', email, roles },
  });
  return data.createUser.user;
}

const last = 'BAD_USER_INPUT: This is the last administrator. Make somebody else one first.';

test('the last administrator stays, by whatever road', async () => {
  const id = await idOf('systemAdministrator');
  const { version } = (
    await demo.owner.query('select version from user_account where id = $1', [id])
  ).rows[0];
  expect(await tell(update, { id, version, patch: { roles: ['recruiter'] } })).toBe(last);
  const { errors } = await administrator().ask(update, { id, version, patch: { disabled: true } });
  expect(errors?.[0]?.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    fields: { disabled: 'This is the last administrator. Make somebody else one first.' },
  });
  const many = `mutation ($rows: [RowVersion!]!) {
    updateUsers(rows: $rows, patch: { roles: [employee] }) { users { roles } }
  }`;
  const { id: other, version: otherVersion } = await invited('second@aldermoor.example', [
    'systemAdministrator',
  ]);
  expect(
    await tell(many, {
      rows: [
        { id, version },
        { id: other, version: otherVersion },
      ],
    }),
  ).toBe(last);
  await expect(demo.owner.query(`update user_account set roles = '{}'`)).rejects.toThrow(
    'This is the last administrator.',
  );
  // one of two may go, if they are not disabled themselves
  expect(
    await tell(update, { id: other, version: otherVersion, patch: { disabled: true } }),
  ).toEqual({
    updateUser: { user: { roles: ['systemAdministrator'], disabled: true } },
  });
  expect(await tell(update, { id, version, patch: { disabled: true } })).toMatch(/^BAD_USER_INPUT/);
});

test('of two administrators who remove each other at the same moment, one stays', async () => {
  const first = await idOf('systemAdministrator');
  for (let round = 0; round < 5; round += 1) {
    const { id: second } = await invited(`pair-${round}@aldermoor.example`, [
      'systemAdministrator',
    ]);
    const { rows } = await demo.owner.query(
      'select id, version from user_account where id = any ($1)',
      [[first, second]],
    );
    const answers = await Promise.all(
      rows.map(({ id, version }) => tell(update, { id, version, patch: { roles: ['employee'] } })),
    );
    expect(answers.filter((answer) => answer === last)).toHaveLength(1);
    const { rows: left } = await demo.owner.query(
      `select id from user_account where 'systemAdministrator' = any (roles) and not disabled`,
    );
    expect(left).toHaveLength(1);
    await demo.owner.query(
      `update user_account set roles = '{systemAdministrator}' where id = $1`,
      [first],
    );
    await demo.owner.query(`update user_account set roles = '{}' where id = $1`, [second]);
  }
});
