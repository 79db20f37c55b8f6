import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { providerId } from '../../server/single-sign-on/provider.ts';
import { type Council, council } from '../harness/council.ts';
import { type IdentityProvider, identityProvider } from '../harness/identity-provider.ts';
import { type Served, serve } from '../harness/serve.ts';
import { comeBack, home, Traveller } from './traveller.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let there: Council;
let idp: IdentityProvider;
let served: Served;

beforeAll(async () => {
  there = await council();
  idp = await identityProvider([comeBack]);
  served = await serve(there.database, {
    publicUrl: home,
    totpRequiredRoles: ['hrAdministrator'],
    singleSignOn: {
      issuer: idp.issuer,
      clientId: idp.clientId,
      clientSecret: idp.clientSecret,
      scopes: ['openid', 'profile', 'email', 'groups'],
      groupsClaim: 'groups',
      roles: new Map<string, Role[]>([
        ['CN=HR,OU=Staff', ['hrAdministrator', 'lineManager']],
        ['Everybody', ['employee']],
        ['IT', ['systemAdministrator']],
      ]),
    },
  });
});
beforeEach(() => {
  idp.people.set('1001', {
    name: 'Anna Prys',
    email: 'Anna.Prys@Aldermoor.example',
    email_verified: true,
    groups: ['CN=HR,OU=Staff', 'Everybody', 'Choir'],
  });
});
afterAll(async () => {
  await served.close();
  await idp.close();
  await there.drop();
});

const traveller = () => new Traveller(served);
const accounts = async () =>
  (await there.owner.query('select count(*)::int as count from user_account')).rows[0].count;
const userOf = async (email: string) =>
  (
    await there.owner.query('select id, name, roles, disabled from user_account where email = $1', [
      email,
    ])
  ).rows[0];

test('somebody of mapped groups comes in, with the roles of those groups, to the page they wanted', async () => {
  const anna = traveller();
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
  const { rows } = await there.owner.query(
    `select provider_id, account_id, password, access_token, refresh_token, id_token
     from auth.account where account_id = '1001'`,
  );
  expect(rows).toEqual([
    {
      provider_id: providerId(idp.issuer),
      account_id: '1001',
      password: null,
      access_token: null,
      refresh_token: null,
      id_token: null,
    },
  ]);
  const audited = await there.owner.query(
    `select action, actor, fields from audit_entry where subject = 'User' and actor = 'doorkeeper' order by at, action`,
  );
  expect(audited.rows).toEqual([
    { action: 'create', actor: 'doorkeeper', fields: ['name', 'email', 'emailVerified'] },
    { action: 'update', actor: 'doorkeeper', fields: ['roles'] },
  ]);
});

test('whoever comes again is the same person, whatever they are called by then', async () => {
  await traveller().signIn('1001');
  const before = await accounts();
  idp.people.set('1001', {
    name: 'Anna Rees',
    email: 'a.rees@aldermoor.example',
    groups: ['Everybody'],
  });
  const anna = traveller();
  expect(await anna.signIn('1001')).toBe('/');
  expect(await accounts()).toBe(before);
  expect((await anna.known())?.user).toMatchObject({
    email: 'anna.prys@aldermoor.example',
    roles: ['employee'],
  });
});

test('a group taken away takes its roles and every open session with it', async () => {
  const desk = traveller();
  await desk.signIn('1001');
  const telephone = traveller();
  await telephone.signIn('1001');
  expect(await desk.known()).not.toBeNull();

  idp.people.get('1001')!.groups = ['Everybody'];
  const tablet = traveller();
  await tablet.signIn('1001');
  expect((await tablet.known())?.user).toMatchObject({ roles: ['employee'] });
  expect(await desk.known()).toBeNull();
  expect(await telephone.known()).toBeNull();

  idp.people.get('1001')!.groups = ['Choir'];
  expect(await traveller().signIn('1001')).toBe('/login?refused=noRole');
  expect(await tablet.known()).toBeNull();
  expect(await userOf('anna.prys@aldermoor.example')).toMatchObject({ roles: [] });
});

test('whoever is in no mapped group opens no account', async () => {
  const before = await accounts();
  idp.people.set('1002', { name: 'Bob', email: 'bob@aldermoor.example', groups: ['Choir'] });
  idp.people.set('1003', { name: 'Cai', email: 'cai@aldermoor.example' });
  for (const login of ['1002', '1003']) {
    const person = traveller();
    expect(await person.signIn(login)).toBe('/login?refused=noRole');
    expect(await person.known()).toBeNull();
  }
  expect(await accounts()).toBe(before);
});

test('an address alone connects nobody; taken, missing and disabled sound alike', async () => {
  const groups = ['IT'];
  idp.people.set('2001', {
    name: 'Mallory',
    email: demoEmail('recruiter'),
    email_verified: true,
    groups,
  });
  idp.people.set('2002', { name: 'No Address', groups });
  idp.people.set('2003', { name: 'Gone', email: 'gone@aldermoor.example', groups });
  await traveller().signIn('2003');
  await there.owner.query(
    `update user_account set disabled = true where email = 'gone@aldermoor.example'`,
  );
  const before = await userOf(demoEmail('recruiter'));
  for (const login of ['2001', '2002', '2003']) {
    const person = traveller();
    expect([login, await person.signIn(login)]).toEqual([login, '/login?refused=notOpen']);
    expect(await person.known()).toBeNull();
  }
  expect(await userOf(demoEmail('recruiter'))).toEqual(before);
  const { rows } = await there.owner.query(
    `select account_id from auth.account where account_id in ('2001', '2002')`,
  );
  expect(rows).toEqual([]);
});

test('an account with a password is connected by a link from an administrator, once, and has no password then', async () => {
  const email = demoEmail('caseworker');
  const { id } = await userOf(email);
  idp.people.set('4001', { name: 'Caseworker', email, groups: ['Everybody'] });
  const token = async () => {
    const { data } = await there
      .as('systemAdministrator')
      .ask(`mutation ($user: ID!) { sendSignInLink(user: $user) { message { link } } }`, {
        user: id,
      });
    return new URL(data.sendSignInLink.message.link).searchParams.get('token');
  };
  const [first, second] = [await token(), await token()];
  expect(await traveller().signIn('4001')).toBe('/login?refused=notOpen');
  const person = traveller();
  expect(await person.signIn('4001', { token: first })).toBe('/');
  expect((await person.known())?.user).toMatchObject({ id, email, roles: ['employee'] });
  const password = { email, password: demoPassword };
  expect((await traveller().post('/api/auth/sign-in/email', password)).status).toBe(401);

  // both links are spent, for whoever finds them
  idp.people.set('4002', { name: 'Mallory', groups: ['Everybody'] });
  for (const spent of [first, second])
    await expect(traveller().begin({ token: spent })).rejects.toThrow('This link has been used');
  expect(await traveller().signIn('4001')).toBe('/');

  // and back to a password, by another link
  const back = await traveller().post('/api/auth/set-password', {
    token: await token(),
    password: 'kettle-orbit-marzipan',
  });
  expect(back.text).toBe('{"passwordSet":true}');
  expect(await traveller().signIn('4001')).toBe('/login?refused=notOpen');
});

test('a link that is spent while its sign-in is under way connects nobody', async () => {
  const { id } = await userOf(demoEmail('auditor'));
  const { data } = await there
    .as('systemAdministrator')
    .ask(`mutation ($user: ID!) { sendSignInLink(user: $user) { message { link } } }`, {
      user: id,
    });
  const token = new URL(data.sendSignInLink.message.link).searchParams.get('token');
  idp.people.set('4003', { name: 'Late', groups: ['Everybody'] });
  const late = traveller();
  const back = await late.consent(await late.begin({ token }), '4003');
  await traveller().post('/api/auth/set-password', { token, password: 'kettle-orbit-marzipan' });
  expect(await late.arrive(back)).toBe('/login?refused=notOpen');
});

test('what was not begun in this browser, or has been used, ends before the provider is asked', async () => {
  const mallory = traveller();
  const back = await mallory.consent(await mallory.begin(), '1001');

  // a code and a state of somebody else's
  const victim = traveller();
  expect(await victim.arrive(back)).toBe('/login?refused=unfinished');
  await victim.begin();
  expect(await victim.arrive(back)).toBe('/login?refused=unfinished');
  expect(await victim.known()).toBeNull();

  // a state that was never given out
  const forged = new URL(back);
  forged.searchParams.set('state', 'x'.repeat(32));
  expect(await mallory.arrive(forged.href)).toBe('/login?refused=unfinished');
  for (const query of ['', '?code=1', '?state=', '?error=access_denied', '?state=a&state=b&code=c'])
    expect((await traveller().arrive(comeBack + query)).replace(/=\w+$/, '')).toBe(
      '/login?refused',
    );
  expect(await mallory.known()).toBeNull();
});

test('a code works once, and not at all with another nonce, verifier or issuer', async () => {
  const anna = traveller();
  const back = await anna.consent(await anna.begin(), '1001');
  expect(await anna.arrive(back)).toBe('/');
  const again = traveller();
  expect(await again.arrive(back)).toBe('/login?refused=unfinished');
  expect(await anna.arrive(back)).toBe('/login?refused=unfinished');

  for (const parameter of ['nonce', 'code_challenge']) {
    const other = traveller();
    const address = new URL(await other.begin());
    address.searchParams.set(parameter, 'a'.repeat(43));
    expect(await other.arrive(await other.consent(address.href, '1001'))).toBe(
      '/login?refused=unfinished',
    );
    expect(await other.known()).toBeNull();
  }

  const elsewhere = traveller();
  const from = new URL(await elsewhere.consent(await elsewhere.begin(), '1001'));
  expect(from.searchParams.get('iss')).toBe(idp.issuer);
  from.searchParams.set('iss', 'https://login.evil.example');
  expect(await elsewhere.arrive(from.href)).toBe('/login?refused=unfinished');
});

test('a token that is altered, unsigned or not there lets nobody in', async () => {
  const changed = (change: (token: string) => string | undefined) => (body: string) => {
    const answer = JSON.parse(body);
    return JSON.stringify({ ...answer, id_token: change(answer.id_token) });
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const alterations = {
    'another subject': changed((token) => {
      const [head, body, signature] = token.split('.');
      const claims = JSON.parse(Buffer.from(body!, 'base64url').toString());
      return [head, part({ ...claims, sub: '2003' }), signature].join('.');
    }),
    'no signature': changed((token) => `${part({ alg: 'none' })}.${token.split('.')[1]}.`),
    'no token': changed(() => undefined),
  };
  for (const [what, alter] of Object.entries(alterations)) {
    idp.alter.set('/token', alter);
    const anna = traveller();
    expect([what, await anna.signIn('1001')]).toEqual([what, '/login?refused=unfinished']);
    expect(await anna.known()).toBeNull();
  }
  idp.alter.clear();
  expect(await traveller().signIn('1001')).toBe('/');
});

test('the page to go to afterwards is one of ours', async () => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'evil',
    '/\t/evil.example',
  ]) {
    const { status, text } = await traveller().post('/api/auth/single-sign-on', { to });
    expect([to, status, JSON.parse(text).fields]).toEqual([
      to,
      400,
      { to: 'Name a page of this platform.' },
    ]);
  }
});

test('the last administrator stays one in the record, but does not come in by a group they have lost', async () => {
  await there.owner.query(
    `update user_account set roles = array_remove(roles, 'systemAdministrator') where email <> $1`,
    [demoEmail('systemAdministrator')],
  );
  idp.people.set('3001', { name: 'Ifor', email: 'ifor@aldermoor.example', groups: ['IT'] });
  const desk = traveller();
  await desk.signIn('3001');
  await there.owner.query(`update user_account set disabled = true where email = $1`, [
    demoEmail('systemAdministrator'),
  ]);
  idp.people.get('3001')!.groups = ['Everybody'];
  expect(await traveller().signIn('3001')).toBe('/login?refused=noRole');
  expect(await desk.known()).toBeNull();
  expect(await userOf('ifor@aldermoor.example')).toMatchObject({ roles: ['systemAdministrator'] });
  await there.owner.query(`update user_account set disabled = false where email = $1`, [
    demoEmail('systemAdministrator'),
  ]);
});

test('while the provider is away people are told at once, passwords go on working, and it recovers by itself', async () => {
  const away =
    'The sign-in of your organisation does not answer. Try again in a few minutes. If you have a password here, use it.';
  const press = async () => {
    const begun = performance.now();
    const { status, text } = await traveller().post('/api/auth/single-sign-on', {});
    return { status, ...JSON.parse(text), seconds: (performance.now() - begun) / 1000 };
  };
  const local = async () => {
    const ifor = traveller();
    await ifor.post('/api/auth/sign-in/email', {
      email: demoEmail('recruiter'),
      password: demoPassword,
    });
    return ifor.known();
  };
  const half = traveller();
  const back = await half.consent(await half.begin(), '1001');

  await idp.close();
  expect(await press()).toMatchObject({ status: 503, code: 'UNAVAILABLE', message: away });
  expect(await half.arrive(back)).toMatch(/^\/login\?refused=(away|unfinished)$/);
  expect(await local()).not.toBeNull();

  await idp.reopen();
  idp.silent = true;
  const { seconds, ...told } = await press();
  expect(told).toMatchObject({ status: 503, message: away });
  expect(seconds).toBeLessThan(4);
  expect(await local()).not.toBeNull();

  idp.silent = false;
  idp.alter.set('/.well-known/openid-configuration', (body) =>
    body.replace(`"issuer":"${idp.issuer}"`, '"issuer":"https://login.evil.example"'),
  );
  expect(await press()).toMatchObject({ status: 503, message: away });
  idp.alter.clear();
  expect(await traveller().signIn('1001')).toBe('/');
});

test('a platform that starts while the provider is away serves, and single sign-on comes when it does', async () => {
  idp.silent = true;
  const begun = performance.now();
  const late = await serve(there.database, served.platform.settings);
  try {
    const desk = await late.signIn('recruiter');
    expect((await desk.ask('{ me { roles } }')).data).toEqual({ me: { roles: ['recruiter'] } });
    expect(performance.now() - begun).toBeLessThan(3000);
    idp.silent = false;
    expect(await new Traveller(late).signIn('1001')).toBe('/');
  } finally {
    idp.silent = false;
    await late.close();
  }
});
