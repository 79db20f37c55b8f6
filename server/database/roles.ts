import type pg from 'pg';
import { Halt } from '../halt.ts';
import { rolePassword, type ServingRole, servingRoles, withClient, withLogin } from './connect.ts';

interface Login {
  role: ServingRole;
  password: string;
  exists: boolean;
}

// wrong password, not permitted to sign in
const refusals = new Set(['28P01', '28000']);

// the role exists by now, or its row was changed under us
const concurrent = new Set(['42710', '23505', 'XX000']);

/** Makes sure that the serving roles exist and can sign in; without the right to, says what the operator must run. */
export async function ensureRoles(owner: pg.Client, ownerUrl: string, secret: string) {
  const missing = await loginsToMend(owner, ownerUrl, secret);
  if (missing.length === 0) return;
  const { rows } = await owner.query<{ able: boolean }>(
    'select rolcreaterole or rolsuper as able from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.able) throw new Halt(instructions(missing));
  for (const login of missing) await mend(owner, login);
}

async function loginsToMend(owner: pg.Client, ownerUrl: string, secret: string) {
  const { rows } = await owner.query<{ rolname: string }>('select rolname from pg_roles');
  const existing = new Set(rows.map(({ rolname }) => rolname));
  const logins = servingRoles.map((role) => ({
    role,
    password: rolePassword(secret, role),
    exists: existing.has(role),
  }));
  const signedIn = await Promise.all(
    logins.map(({ role, password, exists }) => exists && signsIn(ownerUrl, role, password)),
  );
  return logins.filter((_, index) => !signedIn[index]);
}

async function signsIn(ownerUrl: string, role: ServingRole, password: string) {
  try {
    await withClient(withLogin(ownerUrl, role, password), async () => undefined);
    return true;
  } catch (error) {
    if (refusals.has((error as pg.DatabaseError).code ?? '')) return false;
    throw error;
  }
}

// roles belong to the whole server: another process may make the same one at this moment
async function mend(owner: pg.Client, login: Login) {
  const statement = roleStatement(login);
  try {
    await owner.query(statement);
  } catch (error) {
    if (!concurrent.has((error as pg.DatabaseError).code ?? '')) throw error;
    await owner.query(roleStatement({ ...login, exists: true }));
  }
}

const roleStatement = ({ role, password, exists }: Login) =>
  `${exists ? 'alter' : 'create'} role ${role} login password '${password}'`;

const instructions = (missing: Login[]) =>
  [
    'The owner of the database may not create roles. Have an administrator run this there, then start again:',
    ...missing.map((login) => `${roleStatement(login)};`),
  ].join('\n');
