import { hashPassword } from 'better-auth/crypto';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import { areaId, employeeId } from './council.ts';

/** Somebody who can sign in to be measured. */
export interface Account {
  email: string;
  password: string;
  roles: string[];
}

const password = 'a password for measuring';

/** Reads and changes everything that the workloads ask for. */
export const unrestricted: Account = {
  email: 'reader@bench.example',
  password,
  roles: ['hrAdministrator', 'trainingCoordinator'],
};

/** Manages the whole council, so that every row is judged and none falls out. */
export const manager: Account = {
  email: 'manager@bench.example',
  password,
  roles: ['lineManager'],
};

/** Asks for reports. */
export const analyst: Account = {
  email: 'analyst@bench.example',
  password,
  roles: ['equalityLead'],
};

/** Makes the accounts that the targets are asked by. */
export async function createAccounts(client: Client) {
  await create(client, unrestricted);
  await create(client, analyst);
  const managerId = await create(client, manager);
  const { rows } = await client.query('select max(staff_number) as last from employee');
  const managing = employeeId(Number(rows[0].last.slice(1)));
  await client.query('update employee set user_id = $1, ended_on = null where id = $2', [
    managerId,
    managing,
  ]);
  await client.query(
    `insert into area_manager (id, employee_id, service_area_id, "from") values ($1, $2, $3, '2020-01-01')`,
    [v7(), managing, areaId(1)],
  );
}

async function create(client: Client, { email, roles, password: secret }: Account) {
  const id = v7();
  await client.query(
    `insert into user_account (id, name, email, email_verified, roles) values ($1, $2, $2, true, $3)`,
    [id, email, roles],
  );
  await client.query(
    `insert into auth.account (id, user_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2::uuid, 'credential', $2::uuid::text, $3, now(), now())`,
    [v7(), id, await hashPassword(secret)],
  );
  return id;
}
