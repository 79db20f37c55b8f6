import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { Language } from '../../schema/foundation/outbox/message.ts';
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

export interface MadeAdministrator {
  email: string;
  name: string;
  /** The language in which they are written to. */
  language: Language | null;
  /** What they were before. */
  was: 'unknown' | 'person' | 'administrator';
  /** By which they set their password, once. */
  link: string;
}

/** Makes somebody a system administrator; whoever has an account already only where `raise` says so. */
export async function createAdministrator(
  { auth, pool, settings }: Parts,
  given: string | undefined,
  { raise = false } = {},
): Promise<MadeAdministrator> {
  const email = readEmail(given);
  const { userId, was } = await administrator(pool, email, raise);
  const subject = { userId, email };
  if (was !== 'administrator') await recordEvent(pool, 'administratorMade', subject);
  const token = await passwordToken(auth, userId);
  await recordEvent(pool, 'passwordLinkMade', subject);
  const person = await addressed(pool, userId);
  return { email, ...person, was, link: `${publicOrigin(settings)}/set-password?token=${token}` };
}

async function addressed(pool: Pool, userId: string) {
  const { rows } = await pool.query<Pick<MadeAdministrator, 'name' | 'language'>>(
    'select name, language from public.user_account where id = $1',
    [userId],
  );
  return rows[0]!;
}

function readEmail(given: string | undefined): string {
  const { data } = inputs.email.safeParse(given);
  if (data) return data;
  throw new Halt(
    'Give a whole e-mail address: npm run create-administrator -- anna@example.gov.uk',
  );
}

async function administrator(pool: Pool, email: string, raise: boolean) {
  const person = await known(pool, email);
  if (!person) return { userId: await create(pool, email), was: 'unknown' } as const;
  const { id: userId, name, disabled, administers } = person;
  if (disabled) {
    throw new Halt(`The account ${email} is disabled: enable it first, or name another address.`);
  }
  if (administers) return { userId, was: 'administrator' } as const;
  if (!raise) {
    throw new Halt(
      `${name} (${email}) has an account already, and is not an administrator. To make them one: npm run create-administrator -- ${email} --raise`,
    );
  }
  await promote(pool, userId);
  return { userId, was: 'person' } as const;
}

interface Known {
  id: string;
  name: string;
  disabled: boolean;
  administers: boolean;
}

async function known(pool: Pool, email: string): Promise<Known | undefined> {
  const { rows } = await pool.query<Known>(
    `select id, name, disabled, 'systemAdministrator' = any (roles) as administers
     from public.user_account where email = $1`,
    [email],
  );
  return rows[0];
}

async function create(pool: Pool, email: string): Promise<string> {
  const id = v7();
  await pool.query(
    `insert into public.user_account (id, version, name, email, roles)
     values ($1, 1, $2, $3, '{systemAdministrator}')`,
    [id, nameFrom(email), email],
  );
  return id;
}

const promote = (pool: Pool, userId: string) =>
  pool.query(
    `update public.user_account set
       roles = roles || '{systemAdministrator}', version = version + 1, updated_at = now()
     where id = $1`,
    [userId],
  );

/** “anna.smith@…” is called Anna Smith until she says otherwise. */
const nameFrom = (email: string) =>
  email
    .replace(/@.*/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
