import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Entrance, entrance, goodPassword } from './entrance.ts';

const minutesAgo = (table: string) => `
  update auth.${table} set hits = array(select hit - interval '6 minutes' from unnest(hits) hit)`;
let door: Entrance;
let addresses = 0;
const anotherAddress = () => `10.1.${Math.floor(++addresses / 250)}.${addresses % 250}`;
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

beforeAll(async () => {
  door = await entrance();
});
afterAll(() => door.close());

test('ten wrong passwords from elsewhere do not keep people out where they sign in', async () => {
  const email = 'dilys@example.gov.uk';
  await door.person(email);
  const [office, home, network] = ['198.51.100.1', '198.51.100.2', '2001:db8:5:6::1'];
  const signIn = async (ip: string, password = goodPassword) =>
    (await door.browser({ ip }).signIn(email, password)).status;
  expect([await signIn(office), await signIn(network)]).toEqual([200, 200]);
  for (let index = 0; index < 12; index++) await signIn(anotherAddress(), 'wrong-password');
  expect(await signIn(home)).toBe(401);
  expect([await signIn(office), await signIn('2001:db8:5:6::2')]).toEqual([200, 200]);

  // a place that the account knows has ten guesses too, and no more
  for (let index = 0; index < 10; index++) await signIn(office, 'wrong-password');
  expect([await signIn(office), await signIn(network)]).toEqual([401, 200]);

  await door.owner.query(minutesAgo('failed_sign_in'));
  expect([await signIn(home), await signIn(office)]).toEqual([200, 200]);
});

test('a place is known for thirty days, to the account that was signed in to, and by success alone', async () => {
  const [diana, dirk] = ['diana@example.gov.uk', 'dirk@example.gov.uk'];
  await door.person(diana);
  await door.person(dirk);
  const ip = '198.51.100.9';
  const signIn = async (email: string) => (await door.browser({ ip }).signIn(email)).status;
  const guess = (email: string) =>
    times(10, () => door.browser({ ip: anotherAddress() }).signIn(email, 'wrong-password'));
  expect(await signIn(diana)).toBe(200);
  await door.owner.query(
    `insert into auth.event (at, kind, email, user_id, ip_address)
     select now() - interval '31 days', 'signedIn', email, id, $2 from user_account where email = $1`,
    [dirk, ip],
  );
  await door.browser({ ip }).signIn(dirk, 'wrong-password');
  await guess(dirk);
  await guess(diana);
  expect([await signIn(diana), await signIn(dirk)]).toEqual([200, 401]);
});
