import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { Halt } from '../halt.ts';
import type { Auth, SignInSettings } from './auth.ts';
import { recordEvent } from './events.ts';
import { inputs } from './inputs.ts';
import { publicOrigin } from './origins.ts';
import { passwordToken } from './password-link.ts';

interface Parts {
  auth: Auth;
  pool: Pool;
  settings: SignInSettings;
}

/** Makes somebody a system administrator, known or new: the link by which they set their password. */
export async function createAdministrator(
  { auth, pool, settings }: Parts,
  given: string | undefined,
): Promise<string> {
  const email = readEmail(given);
  const userId = await administrator(pool, email);
  const token = await passwordToken(auth, userId);
  await recordEvent(pool, 'passwordLinkMade', { userId, email });
  return `${publicOrigin(settings)}/set-password?token=${token}`;
}

function readEmail(given: string | undefined): string {
  const { data } = inputs.email.safeParse(given);
  if (data) return data;
  throw new Halt('Name the e-mail address: npm run create-administrator -- anna@example.gov.uk');
}

async function administrator(pool: Pool, email: string): Promise<string> {
  const { rows } = await pool.query<{ id: string; disabled: boolean }>(
    `insert into public.user_account as person (id, version, name, email, roles)
     values ($1, 1, $2, $3, '{systemAdministrator}')
     on conflict (email) do update set
       roles = person.roles || '{systemAdministrator}',
       version = person.version + 1,
       updated_at = now()
       where not 'systemAdministrator' = any (person.roles) and not person.disabled
     returning id`,
    [v7(), nameFrom(email), email],
  );
  if (rows[0]) return rows[0].id;
  const { rows: known } = await pool.query<{ id: string; disabled: boolean }>(
    'select id, disabled from public.user_account where email = $1',
    [email],
  );
  if (!known[0] || known[0].disabled) {
    throw new Halt(`The account ${email} is disabled: enable it first, or name another address.`);
  }
  return known[0].id;
}

/** “anna.smith@…” is called Anna Smith until she says otherwise. */
const nameFrom = (email: string) =>
  email
    .replace(/@.*/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
