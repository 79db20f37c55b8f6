import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Entrance, entrance, goodPassword } from './entrance.ts';

const minutesAgo = (table: string) => `
  update auth.${table} set hits = array(select hit - interval '6 minutes' from unnest(hits) hit)`;
const sentence =
  'We could not sign you in. Check the e-mail address and the password. After ten wrong passwords an address has to wait five minutes.';

let door: Entrance;
let addresses = 0;
const anotherAddress = () => `10.1.${Math.floor(++addresses / 250)}.${addresses % 250}`;
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

beforeAll(async () => {
  door = await entrance();
});
afterAll(() => door.close());

test('one address may ask sixty times a minute, whatever it claims to be', async () => {
  const replies = await times(62, (index) =>
    door.browser().signIn(`nobody-${index}@example.gov.uk`, 'wrong', {
      ip: '10.0.0.7',
      headers: {
        'x-forwarded-for': `203.0.113.${index}`,
        'x-real-ip-internal': `203.0.113.${index}`,
        'x-real-ip': `203.0.113.${index}`,
        forwarded: `for=203.0.113.${index}`,
        'cf-connecting-ip': `203.0.113.${index}`,
      },
    }),
  );
  const others = replies.map(({ status }) => status).filter((status) => status !== 401);
  expect(others).toHaveLength(2);
  // a machine with much to do may send them away before it has counted them
  for (const status of others) expect([429, 503]).toContain(status);

  const refused = await door.browser().signIn('nobody@example.gov.uk', 'wrong', { ip: '10.0.0.7' });
  expect(refused.headers['retry-after']).toBe('60');
  expect(refused.body).toEqual({
    code: 'RATE_LIMITED',
    message: 'Too many requests from your network. Wait a minute and try again.',
  });
  const elsewhere = await door
    .browser()
    .signIn('nobody@example.gov.uk', 'wrong', { ip: '10.0.0.8' });
  expect(elsewhere.status).toBe(401);
  await door.owner.query(minutesAgo('rate_limit'));
  const later = await door.browser().signIn('nobody@example.gov.uk', 'wrong', { ip: '10.0.0.7' });
  expect(later.status).toBe(401);
});

// a guess that costs no hashing
const tryLink = (question: { ip: string; headers?: Record<string, string> }) =>
  door.browser().post('/set-password', { token: 'made-up', password: 'whatever' }, question);
const refusals = (replies: { status: number }[]) =>
  replies.filter(({ status }) => status === 429).length;

test('a steady stream under the limit is never refused, and a burst of many at once is', async () => {
  const key = '10.0.0.9|/set-password';
  await door.owner.query(
    `insert into auth.rate_limit values ($1, array(
       select now() - make_interval(secs => n * 1.1) from generate_series(59, 1, -1) n))`,
    [key],
  );
  expect((await tryLink({ ip: '10.0.0.9' })).status).toBe(400);
  const { rows } = await door.owner.query(
    'select cardinality(hits) < 60 as trimmed from auth.rate_limit where key = $1',
    [key],
  );
  expect(rows).toEqual([{ trimmed: true }]);

  const replies = await times(80, () => tryLink({ ip: '10.0.0.10' }));
  expect(refusals(replies)).toBe(20);
});

test('an IPv6 network counts as one address', async () => {
  const replies = await times(70, (index) => tryLink({ ip: `2001:db8:1:2::${index}` }));
  expect(refusals(replies)).toBe(10);
  expect((await tryLink({ ip: '2001:db8:1:3::1' })).status).toBe(400);
});

test('behind a trusted proxy the address is the one the proxy saw', async () => {
  const proxied = await entrance({ trustProxy: ['10.0.0.1'] });
  const from = (client: string) =>
    proxied
      .browser({ ip: '10.0.0.1', headers: { 'x-forwarded-for': `198.51.100.1, ${client}` } })
      .post('/set-password', { token: 'made-up', password: 'whatever' });
  expect(refusals(await times(62, () => from('203.0.113.5')))).toBe(2);
  expect((await from('203.0.113.6')).status).toBe(400);
  await proxied.close();
});

test('ten wrong passwords from ten addresses lock an account, even for the right one', async () => {
  const email = 'dora@example.gov.uk';
  await door.person(email);
  const wrong = await times(10, () =>
    door.browser({ ip: anotherAddress() }).signIn(email, 'wrong-password'),
  );
  const right = await door.browser({ ip: anotherAddress() }).signIn(email);
  for (const { status, body } of [...wrong, right]) {
    expect([status, body]).toEqual([401, { code: 'UNAUTHENTICATED', message: sentence }]);
  }
  const { rows } = await door.owner.query(
    'select kind, count(*)::int from auth.event where email = $1 group by 1 order by 1',
    [email],
  );
  expect(rows).toEqual([
    { kind: 'signInFailed', count: 10 },
    { kind: 'signInLocked', count: 1 },
  ]);

  await door.owner.query(minutesAgo('failed_sign_in'));
  expect((await door.browser().signIn(email)).status).toBe(200);
});

test('thirty wrong passwords at once are not more than ten guesses', async () => {
  const email = 'dan@example.gov.uk';
  await door.person(email);
  await times(30, () => door.browser({ ip: anotherAddress() }).signIn(email, 'wrong-password'));
  const { rows } = await door.owner.query(
    `select count(*)::int from auth.event where email = $1 and kind = 'signInFailed'`,
    [email],
  );
  expect(rows[0].count).toBe(10);
});

test('a right password in between clears none of the wrong ones', async () => {
  const email = 'dee@example.gov.uk';
  await door.person(email);
  expect((await door.browser().signIn(email)).status).toBe(200);
  for (let index = 0; index < 9; index++) await door.browser().signIn(email, 'wrong-password');
  expect((await door.browser().signIn(email)).status).toBe(200);
  expect((await door.browser().signIn(email)).status).toBe(200);
  expect((await door.browser().signIn(email, 'wrong-password')).status).toBe(401);
  expect((await door.browser().signIn(email)).status).toBe(401);
});

test('people who sign in at the same moment are not guessers', async () => {
  const email = 'dick@example.gov.uk';
  await door.person(email);
  const replies = await times(25, () => door.browser({ ip: anotherAddress() }).signIn(email));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(25);
});

let attempts = 0;

// a busy machine spoils a comparison of times; a difference of ours would spoil every one
test('an address that is nobody’s answers alike, in words and in time, before and after the lock', {
  retry: 4,
}, async () => {
  attempts += 1;
  const [eve, evan, nobody] = ['eve', 'evan', 'nobody'].map(
    (name) => `${name}-${attempts}@example.gov.uk`,
  ) as [string, string, string];
  await door.person(eve);
  await door.person(evan);
  await door.owner.query('update user_account set disabled = true where email = $1', [evan]);
  const ask = async (email: string, password: string) => {
    const began = performance.now();
    const { status, body, cookies } = await door
      .browser({ ip: anotherAddress() })
      .signIn(email, password);
    return { took: performance.now() - began, reply: { status, body, cookies } };
  };
  const cases = {
    wrong: [eve, 'wrong-password'],
    unknown: [nobody, 'wrong-password'],
    disabled: [evan, goodPassword],
  } as const;
  const taken: Record<string, number[]> = {
    wrong: [],
    unknown: [],
    disabled: [],
    wrongLater: [],
    unknownLater: [],
    disabledLater: [],
  };
  for (let round = 0; round < 15; round++) {
    for (const [name, [email, password]] of Object.entries(cases)) {
      const { took, reply } = await ask(email, password);
      taken[round < 10 ? name : `${name}Later`]?.push(took);
      expect(reply).toEqual({
        status: 401,
        body: { code: 'UNAUTHENTICATED', message: sentence },
        cookies: [],
      });
    }
  }
  const medians = Object.values(taken).map(
    (all) => all.toSorted((a, b) => a - b)[all.length >> 1]!,
  );
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(2);
});

test('guessing one’s own password in a borrowed session is counted too', async () => {
  const email = 'flo@example.gov.uk';
  await door.person(email);
  const browser = door.browser();
  await browser.signIn(email);
  for (let index = 0; index < 5; index++) {
    const { body } = await browser.post('/change-password', {
      currentPassword: `wrong-${index}`,
      newPassword: 'kettle-orbit-marzipan',
    });
    expect(body.fields).toEqual({
      currentPassword:
        'That is not your password. After ten wrong ones you have to wait five minutes.',
    });
    expect((await browser.post('/two-factor/enable', { password: `wrong-${index}` })).status).toBe(
      400,
    );
  }
  const right = { currentPassword: goodPassword, newPassword: 'kettle-orbit-marzipan' };
  expect((await browser.post('/change-password', right)).status).toBe(400);
  expect((await door.browser().signIn(email)).status).toBe(401);
  await door.owner.query(minutesAgo('failed_sign_in'));
  expect((await browser.post('/change-password', right)).body).toEqual({ passwordChanged: true });
});
