import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Browser, type Entrance, entrance } from './entrance.ts';

const anna = 'anna@example.gov.uk';
let door: Entrance;
let browser: Browser;

beforeAll(async () => {
  door = await entrance({
    totpRequiredRoles: ['auditor'],
    attributes: [
      { name: 'employee', sql: (userId) => `select id from employee where user_id = ${userId}` },
      {
        name: 'colleagues',
        sql: (userId) =>
          `select array_agg(email order by email) from user_account where id <> ${userId}`,
      },
    ],
  });
  await door.person(anna, ['recruiter', 'lineManager']);
  await door.person('ben@example.gov.uk');
  browser = door.browser();
  await browser.signIn(anna);
});
afterAll(() => door.close());

test('one statement says who asks and what else is to be known about them', async () => {
  const query = vi.spyOn(door.pool, 'query');
  const { body } = await browser.me();
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
  expect(body).toEqual({
    userId: expect.any(String),
    sessionId: expect.any(String),
    name: 'Somebody Else',
    email: anna,
    roles: ['recruiter', 'lineManager'],
    secondFactor: false,
    secondFactorRequired: false,
    singleSignOn: false,
    attributes: { employee: null, colleagues: ['ben@example.gov.uk'] },
  });
});

test('nobody costs no statement', async () => {
  const query = vi.spyOn(door.pool, 'query');
  expect(await door.who({ headers: {} })).toBeNull();
  expect(await door.who({ headers: { cookie: 'evenhand.session_token=made.up' } })).toBeNull();
  expect(query).not.toHaveBeenCalled();
  query.mockRestore();
});

test('a request with two session cookies is one person everywhere', async () => {
  const ben = door.browser();
  await ben.signIn('ben@example.gov.uk');
  const of = (one: Browser) =>
    `evenhand.session_token=${one.cookies.get('evenhand.session_token')}`;
  const both = { cookie: `${of(ben)}; ${of(browser)}` };
  const known = await door.who({ headers: both });
  const visitor = door.browser({ headers: both });
  await visitor.post('/sign-out');
  const left = [
    await door.who({ headers: { cookie: of(ben) } }),
    await door.who({ headers: { cookie: of(browser) } }),
  ];
  expect(left.filter(Boolean)).toHaveLength(1);
  expect(left.some((person) => person?.sessionId === known?.sessionId)).toBe(false);
});
