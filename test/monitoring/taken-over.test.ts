import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { callerOf } from '../harness/caller-of.ts';
import { type Council, council } from '../harness/council.ts';
import { post, type Served, serve } from '../harness/serve.ts';

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

const accountOf = (role: Role) => demo.as(role).caller.attributes.user as string;

/** What the account of somebody reads at this moment of what they told about themselves. */
async function readBy(role: Role) {
  const asker = demo.as(await callerOf(demo, accountOf(role), [role, 'employee']));
  const { data } = await asker.ask(
    `{ myEqualityProfile { answers(first: 100) { characteristic category declined } }
       answerStates(first: 100, filter: { employee: { id: { eq: "${asker.caller.attributes.employee}" } } }) { totalCount } }`,
  );
  const answers = data.myEqualityProfile.answers as { characteristic: string }[];
  const tell = () =>
    asker.ask(
      'mutation { recordAnswers(answers: [{ characteristic: "caring", declined: true }]) }',
    );
  return { answers, states: data.answerStates.totalCount as number, tell };
}

const change = async (role: Role, patch: object) => {
  const { rows } = await demo.owner.query('select version from user_account where id = $1', [
    accountOf(role),
  ]);
  const { errors } = await demo.as('systemAdministrator').ask(
    `mutation ($id: ID!, $version: Int!, $patch: UserPatch!) {
      updateUser(id: $id, version: $version, patch: $patch) { user { id } } }`,
    { id: accountOf(role), version: rows[0].version, patch },
  );
  expect(errors).toBeUndefined();
};

test('an administrator who comes in by a link made for somebody reads nothing of what they told', async () => {
  const before = await readBy('employee');
  expect(before.answers.length).toBeGreaterThan(5);
  const { data } = await demo
    .as('systemAdministrator')
    .ask('mutation ($user: ID!) { sendSignInLink(user: $user) { message { link } } }', {
      user: accountOf('employee'),
    });
  expect((await readBy('employee')).answers).toEqual(before.answers);

  const token = new URL(data.sendSignInLink.message.link).searchParams.get('token');
  const password = 'kettle-orbit-marzipan';
  const set = await served.send(post({ token, password }), '/api/auth/set-password');
  expect(set.text).toBe('{"passwordSet":true}');
  const after = await readBy('employee');
  expect(after).toMatchObject({ answers: [], states: before.states });

  // whoever it is may tell anew, and sees that and no more
  expect((await after.tell()).data).toEqual({ recordAnswers: 1 });
  expect((await readBy('employee')).answers).toEqual([
    { characteristic: 'caring', category: null, declined: true },
  ]);
});

test('an account with another address reads nothing of what was told before; with another name it does', async () => {
  await (await readBy('employee')).tell();
  const { answers } = await readBy('employee');
  expect(answers.length).toBeGreaterThan(0);
  await change('employee', { name: 'Another Name', twoFactorEnabled: false });
  expect((await readBy('employee')).answers).toEqual(answers);
  await change('employee', { email: 'mine@attacker.example' });
  expect((await readBy('employee')).answers).toEqual([]);
});
