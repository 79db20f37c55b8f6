import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
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

test('what was not begun in this browser, or has been used, ends before the provider is asked', async () => {
  const mallory = place.traveller();
  const back = await mallory.consent(await mallory.begin(), '1001');

  // a code and a state of somebody else's
  const victim = place.traveller();
  expect(await victim.arrive(back)).toBe('/login?refused=unfinished');
  await victim.begin();
  expect(await victim.arrive(back)).toBe('/login?refused=unfinished');
  expect(await victim.known()).toBeNull();

  // a state that was never given out
  const forged = new URL(back);
  forged.searchParams.set('state', 'x'.repeat(32));
  expect(await mallory.arrive(forged.href)).toBe('/login?refused=unfinished');
  for (const query of ['', '?code=1', '?state=', '?error=access_denied', '?state=a&state=b&code=c'])
    expect((await place.traveller().arrive(comeBack + query)).replace(/=\w+$/, '')).toBe(
      '/login?refused',
    );
  expect(await mallory.known()).toBeNull();
});

test('a code works once, and not at all with another nonce, verifier or issuer', async () => {
  const anna = place.traveller();
  const back = await anna.consent(await anna.begin(), '1001');
  expect(await anna.arrive(back)).toBe('/');
  const again = place.traveller();
  expect(await again.arrive(back)).toBe('/login?refused=unfinished');
  expect(await anna.arrive(back)).toBe('/login?refused=unfinished');

  for (const parameter of ['nonce', 'code_challenge']) {
    const other = place.traveller();
    const address = new URL(await other.begin());
    address.searchParams.set(parameter, 'a'.repeat(43));
    expect(await other.arrive(await other.consent(address.href, '1001'))).toBe(
      '/login?refused=unfinished',
    );
    expect(await other.known()).toBeNull();
  }

  const elsewhere = place.traveller();
  const from = new URL(await elsewhere.consent(await elsewhere.begin(), '1001'));
  expect(from.searchParams.get('iss')).toBe(place.idp.issuer);
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
    place.idp.alter.set('/token', alter);
    const anna = place.traveller();
    expect([what, await anna.signIn('1001')]).toEqual([what, '/login?refused=unfinished']);
    expect(await anna.known()).toBeNull();
  }
  place.idp.alter.clear();
  expect(await place.traveller().signIn('1001')).toBe('/');
});

test('the page to go to afterwards is one of ours', async () => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'evil',
    '/\t/evil.example',
  ]) {
    const { status, text } = await place.traveller().post('/api/auth/single-sign-on', { to });
    expect([to, status, JSON.parse(text).fields]).toEqual([
      to,
      400,
      { to: 'Name a page of this platform.' },
    ]);
  }
});
