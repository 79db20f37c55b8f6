import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { serve } from '../harness/serve.ts';
import { anna as annaThere, type Organisation, organisation } from './organisation.ts';
import { Traveller } from './traveller.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let place: Organisation;

beforeAll(async () => {
  place = await organisation();
});
beforeEach(() => {
  place.idp.people.set('1001', annaThere());
});
afterAll(() => place.close());

test('while the provider is away people are told at once, passwords go on working, and it recovers by itself', async () => {
  const away =
    'The sign-in of your organisation does not answer. Try again in a few minutes. If you have a password here, use it.';
  const press = async () => {
    const begun = performance.now();
    const { status, text } = await place.traveller().post('/api/auth/single-sign-on', {});
    return { status, ...JSON.parse(text), seconds: (performance.now() - begun) / 1000 };
  };
  const local = async () => {
    const ifor = place.traveller();
    await ifor.post('/api/auth/sign-in/email', {
      email: demoEmail('recruiter'),
      password: demoPassword,
    });
    return ifor.known();
  };
  const half = place.traveller();
  const back = await half.consent(await half.begin(), '1001');

  await place.idp.close();
  expect(await press()).toMatchObject({ status: 503, code: 'UNAVAILABLE', message: away });
  expect(await half.arrive(back)).toMatch(/^\/login\?refused=(away|unfinished)$/);
  expect(await local()).not.toBeNull();

  await place.idp.reopen();
  place.idp.silent = true;
  const { seconds, ...told } = await press();
  expect(told).toMatchObject({ status: 503, message: away });
  expect(seconds).toBeLessThan(4);
  expect(await local()).not.toBeNull();

  place.idp.silent = false;
  place.idp.alter.set('/.well-known/openid-configuration', (body) =>
    body.replace(`"issuer":"${place.idp.issuer}"`, '"issuer":"https://login.evil.example"'),
  );
  expect(await press()).toMatchObject({ status: 503, message: away });
  place.idp.alter.clear();
  expect(await place.traveller().signIn('1001')).toBe('/');
});

test('a platform that starts while the provider is away serves, and single sign-on comes when it does', async () => {
  const start = async () => {
    const begun = performance.now();
    const platform = await serve(place.there.database, place.served.platform.settings);
    const desk = await platform.signIn('recruiter');
    expect((await desk.ask('{ me { roles } }')).data).toEqual({ me: { roles: ['recruiter'] } });
    return { platform, took: performance.now() - begun };
  };
  const usual = await start();
  await usual.platform.close();
  place.idp.silent = true;
  const late = await start();
  try {
    // it waits three seconds for the provider where it does wait
    expect(late.took - usual.took).toBeLessThan(2500);
    place.idp.silent = false;
    expect(await new Traveller(late.platform).signIn('1001')).toBe('/');
  } finally {
    place.idp.silent = false;
    await late.platform.close();
  }
});
