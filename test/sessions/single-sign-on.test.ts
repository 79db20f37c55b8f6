import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { demoEmail } from '../../server/demo-sign-ins.ts';
import { providerId } from '../../server/sessions/single-sign-on/provider.ts';
import { anna as annaThere, type Organisation, organisation } from './organisation.ts';
import { comeBack } from './traveller.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let place: Organisation;

beforeAll(async () => {
  place = await organisation();
});
beforeEach(() => {
  place.idp.people.set('1001', annaThere());
});
afterAll(() => place.close());

const accounts = async () =>
  (await place.there.owner.query('select count(*)::int as count from user_account')).rows[0].count;

test('somebody of mapped groups comes in, with the roles of those groups, to the page they wanted', async () => {
  const anna = place.traveller();
  const address = new URL(await anna.begin({ to: '/employees?page=2' }));
  expect(Object.fromEntries(address.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'evenhand',
    redirect_uri: comeBack,
    scope: 'openid profile email groups',
    state: expect.stringMatching(/^[\w-]{32}$/),
    nonce: expect.stringMatching(/^[\w-]{20,}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  });
  expect(await anna.arrive(await anna.consent(address.href, '1001'))).toBe('/employees?page=2');
  expect(await anna.known()).toEqual({
    user: {
      id: expect.any(String),
      name: 'Anna Prys',
      email: 'anna.prys@aldermoor.example',
      roles: ['employee', 'hrAdministrator', 'lineManager'],
    },
    secondFactor: false,
    secondFactorDemanded: true,
    // the provider sees to second factors
    secondFactorRequired: false,
    singleSignOn: true,
  });
  const { rows } = await place.there.owner.query(
    `select provider_id, account_id, password, access_token, refresh_token, id_token
     from auth.account where account_id = '1001'`,
  );
  expect(rows).toEqual([
    {
      provider_id: providerId(place.idp.issuer),
      account_id: '1001',
      password: null,
      access_token: null,
      refresh_token: null,
      id_token: null,
    },
  ]);
  const audited = await place.there.owner.query(
    `select action, actor, fields from audit_entry where subject = 'User' and actor = 'doorkeeper' order by at, action`,
  );
  expect(audited.rows).toEqual([
    { action: 'create', actor: 'doorkeeper', fields: ['name', 'email', 'emailVerified'] },
    { action: 'update', actor: 'doorkeeper', fields: ['roles'] },
  ]);
});

test('whoever comes again is the same person, whatever they are called by then', async () => {
  await place.traveller().signIn('1001');
  const before = await accounts();
  place.idp.people.set('1001', {
    name: 'Anna Rees',
    email: 'a.rees@aldermoor.example',
    groups: ['Everybody'],
  });
  const anna = place.traveller();
  expect(await anna.signIn('1001')).toBe('/');
  expect(await accounts()).toBe(before);
  expect((await anna.known())?.user).toMatchObject({
    email: 'anna.prys@aldermoor.example',
    roles: ['employee'],
  });
});

test('a group taken away takes its roles and every open session with it', async () => {
  const desk = place.traveller();
  await desk.signIn('1001');
  const telephone = place.traveller();
  await telephone.signIn('1001');
  expect(await desk.known()).not.toBeNull();

  place.idp.people.get('1001')!.groups = ['Everybody'];
  const tablet = place.traveller();
  await tablet.signIn('1001');
  expect((await tablet.known())?.user).toMatchObject({ roles: ['employee'] });
  expect(await desk.known()).toBeNull();
  expect(await telephone.known()).toBeNull();

  place.idp.people.get('1001')!.groups = ['Choir'];
  expect(await place.traveller().signIn('1001')).toBe('/login?refused=noRole');
  expect(await tablet.known()).toBeNull();
  expect(await place.userOf('anna.prys@aldermoor.example')).toMatchObject({ roles: [] });
});

test('whoever is in no mapped group opens no account', async () => {
  const before = await accounts();
  place.idp.people.set('1002', { name: 'Bob', email: 'bob@aldermoor.example', groups: ['Choir'] });
  place.idp.people.set('1003', { name: 'Cai', email: 'cai@aldermoor.example' });
  for (const login of ['1002', '1003']) {
    const person = place.traveller();
    expect(await person.signIn(login)).toBe('/login?refused=noRole');
    expect(await person.known()).toBeNull();
  }
  expect(await accounts()).toBe(before);
});

test('an address alone connects nobody; taken, missing and disabled sound alike', async () => {
  const groups = ['IT'];
  place.idp.people.set('2001', {
    name: 'Mallory',
    email: demoEmail('recruiter'),
    email_verified: true,
    groups,
  });
  place.idp.people.set('2002', { name: 'No Address', groups });
  place.idp.people.set('2003', { name: 'Gone', email: 'gone@aldermoor.example', groups });
  await place.traveller().signIn('2003');
  await place.there.owner.query(
    `update user_account set disabled = true where email = 'gone@aldermoor.example'`,
  );
  const before = await place.userOf(demoEmail('recruiter'));
  for (const login of ['2001', '2002', '2003']) {
    const person = place.traveller();
    expect([login, await person.signIn(login)]).toEqual([login, '/login?refused=notOpen']);
    expect(await person.known()).toBeNull();
  }
  expect(await place.userOf(demoEmail('recruiter'))).toEqual(before);
  const { rows } = await place.there.owner.query(
    `select account_id from auth.account where account_id in ('2001', '2002')`,
  );
  expect(rows).toEqual([]);
});

test('the last administrator stays one in the record, but does not come in by a group they have lost', async () => {
  await place.there.owner.query(
    `update user_account set roles = array_remove(roles, 'systemAdministrator') where email <> $1`,
    [demoEmail('systemAdministrator')],
  );
  place.idp.people.set('3001', { name: 'Ifor', email: 'ifor@aldermoor.example', groups: ['IT'] });
  const desk = place.traveller();
  await desk.signIn('3001');
  await place.there.owner.query(`update user_account set disabled = true where email = $1`, [
    demoEmail('systemAdministrator'),
  ]);
  place.idp.people.get('3001')!.groups = ['Everybody'];
  expect(await place.traveller().signIn('3001')).toBe('/login?refused=noRole');
  expect(await desk.known()).toBeNull();
  expect(await place.userOf('ifor@aldermoor.example')).toMatchObject({
    roles: ['systemAdministrator'],
  });
  await place.there.owner.query(`update user_account set disabled = false where email = $1`, [
    demoEmail('systemAdministrator'),
  ]);
});
