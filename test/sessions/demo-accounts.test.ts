import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { createDemoAccounts, refuseDemoAccounts } from '../../server/sessions/demo-accounts.ts';
import { type Entrance, entrance } from './entrance.ts';

let door: Entrance;

beforeAll(async () => {
  door = await entrance();
  for (const role of Object.keys(roles)) {
    await door.owner.query(
      `insert into user_account (id, name, email, roles) values (gen_random_uuid(), $1::text, $2, array[$1::text])`,
      [role, demoEmail(role)],
    );
  }
  await door.person('real@example.gov.uk');
});
afterAll(() => door.close());

test('every role has a demo account, and making them twice changes nothing', async () => {
  await createDemoAccounts(door.pool, { production: false });
  const passwords = () => door.owner.query('select user_id, password from auth.account order by 1');
  const { rows } = await passwords();
  expect(rows).toHaveLength(12);
  await createDemoAccounts(door.pool, { production: false });
  expect((await passwords()).rows).toEqual(rows);
  for (const role of Object.keys(roles)) {
    const browser = door.browser();
    await browser.signIn(demoEmail(role), demoPassword);
    expect((await browser.me()).body).toMatchObject({ roles: [role] });
  }
});

test('production makes none, and does not start on a database that has them', async () => {
  await expect(createDemoAccounts(door.pool, { production: true })).rejects.toThrow(
    'There are no demo accounts in production.',
  );
  await refuseDemoAccounts(door.pool, { production: false });
  await expect(refuseDemoAccounts(door.pool, { production: true })).rejects.toThrow(
    /^This database has 11 demo accounts \(…@demo.example\) with a public password: [^\n]+$/,
  );
  await door.person('olwen@example.gov.uk', ['systemAdministrator']);
  await door.owner.query(
    `update user_account set disabled = true where email like '%@demo.example'`,
  );
  await refuseDemoAccounts(door.pool, { production: true });
});
