import { hashPassword } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { roles } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../demo-sign-ins.ts';
import { Halt } from '../halt.ts';
import type { Settings } from '../settings.ts';

/** Gives the people of the demonstration, one per role, the password that everybody knows. */
export async function createDemoAccounts(
  pool: Pool,
  { production }: Pick<Settings, 'production'>,
): Promise<void> {
  if (production) throw new Halt('There are no demo accounts in production.');
  const emails = Object.keys(roles).map(demoEmail);
  const { rows } = await pool.query<{ id: string }>(
    `select id from public.user_account person where email = any ($1) and not exists (
       select from auth.account where user_id = person.id and provider_id = 'credential'
     )`,
    [emails],
  );
  if (rows.length === 0) return;
  const hash = await hashPassword(demoPassword);
  await pool.query(
    `insert into auth.account
       (id, user_id, provider_id, account_id, password, created_at, updated_at)
     select id, person, 'credential', person::text, $3, now(), now()
     from unnest($1::uuid[], $2::uuid[]) as made (id, person)`,
    [rows.map(() => v7()), rows.map(({ id }) => id), hash],
  );
}

/** Stops a production start on a database that people can enter with a public password. */
export async function refuseDemoAccounts(
  pool: Pool,
  { production }: Pick<Settings, 'production'>,
): Promise<void> {
  if (!production) return;
  const { rows } = await pool.query<{ accounts: number }>(
    `select count(*)::int as accounts from public.user_account
     where email like '%@demo.example' and not disabled`,
  );
  const accounts = rows[0]?.accounts ?? 0;
  if (accounts === 0) return;
  throw new Halt(
    `This database has ${accounts} demo ${accounts === 1 ? 'account' : 'accounts'} (…@demo.example) with a public password: make an administrator of your own and disable them, or start with an empty database, before production.`,
  );
}
