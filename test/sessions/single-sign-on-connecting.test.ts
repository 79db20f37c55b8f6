import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { anna as annaThere, type Organisation, organisation } from './organisation.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let place: Organisation;

beforeAll(async () => {
  place = await organisation();
});
beforeEach(() => {
  place.idp.people.set('1001', annaThere());
});
afterAll(() => place.close());

test('an account with a password is connected by a link from an administrator, once, and has no password then', async () => {
  const email = demoEmail('caseworker');
  const { id } = await place.userOf(email);
  place.idp.people.set('4001', { name: 'Caseworker', email, groups: ['Everybody'] });
  const token = async () => {
    const { data } = await place.there
      .as('systemAdministrator')
      .ask(`mutation ($user: ID!) { sendSignInLink(user: $user) { message { link } } }`, {
        user: id,
      });
    return new URL(data.sendSignInLink.message.link).searchParams.get('token');
  };
  const holder = async () => {
    const text = 'select holder from user_account where id = $1';
    return (await place.there.owner.query(text, [id])).rows[0].holder as string;
  };
  const before = await holder();
  const [first, second] = [await token(), await token()];
  expect(await place.traveller().signIn('4001')).toBe('/login?refused=notOpen');
  const person = place.traveller();
  expect(await person.signIn('4001', { token: first })).toBe('/');
  expect((await person.known())?.user).toMatchObject({ id, email, roles: ['employee'] });
  // what was told before the link is not read by whoever came by it
  expect(await holder()).not.toBe(before);
  const password = { email, password: demoPassword };
  expect((await place.traveller().post('/api/auth/sign-in/email', password)).status).toBe(401);

  // both links are spent, for whoever finds them
  place.idp.people.set('4002', { name: 'Mallory', groups: ['Everybody'] });
  for (const spent of [first, second])
    await expect(place.traveller().begin({ token: spent })).rejects.toThrow(
      'This link has been used',
    );
  expect(await place.traveller().signIn('4001')).toBe('/');

  // and back to a password, by another link
  const back = await place.traveller().post('/api/auth/set-password', {
    token: await token(),
    password: 'kettle-orbit-marzipan',
  });
  expect(back.text).toBe('{"passwordSet":true}');
  expect(await place.traveller().signIn('4001')).toBe('/login?refused=notOpen');
});

test('a link that is spent while its sign-in is under way connects nobody', async () => {
  const { id } = await place.userOf(demoEmail('auditor'));
  const { data } = await place.there
    .as('systemAdministrator')
    .ask(`mutation ($user: ID!) { sendSignInLink(user: $user) { message { link } } }`, {
      user: id,
    });
  const token = new URL(data.sendSignInLink.message.link).searchParams.get('token');
  place.idp.people.set('4003', { name: 'Late', groups: ['Everybody'] });
  const late = place.traveller();
  const back = await late.consent(await late.begin({ token }), '4003');
  await place
    .traveller()
    .post('/api/auth/set-password', { token, password: 'kettle-orbit-marzipan' });
  expect(await late.arrive(back)).toBe('/login?refused=notOpen');
});
