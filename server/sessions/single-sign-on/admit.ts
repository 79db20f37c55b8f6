import { v7 } from 'uuid';
import { modelNamed } from '../../../schema/foundation/model/models.ts';
import type { Role } from '../../../schema/foundation/permissions/roles.ts';
import { Refusal } from '../../../schema/foundation/refusal.ts';
import type { Transaction } from '../../../schema/foundation/writing/writing.ts';
import type { Contexts } from '../../graphql/context.ts';
import { newHolder } from '../new-holder.ts';
import type { SingleSignOnSettings } from './settings.ts';
import type { Vouched } from './vouched.ts';

/** Why somebody whom the provider vouches for does not come in. */
export type Against = 'noRole' | 'notOpen' | 'lastAdministrator';

export interface Admitted {
  userId: string | null;
  against: Against | null;
}

interface Parts {
  contexts: Contexts;
  settings: SingleSignOnSettings;
  /** How accounts say that it is this provider that vouches for them. */
  provider: string;
}

interface Account {
  id: string;
  version: number;
  roles: Role[];
  disabled: boolean;
}

export type Admit = (person: Vouched, connecting: string | null) => Promise<Admitted>;

/**
 * Finds or opens the account of somebody the provider vouches for, and gives it the roles of their groups, no more.
 * It goes by what the provider calls them and by nothing else: an address alone connects nobody.
 */
export function admitting({ contexts, settings, provider }: Parts): Admit {
  const context = contexts.as({ roles: ['doorkeeper'], attributes: {}, actor: 'doorkeeper' });
  const model = modelNamed(context.reading.planner.models, 'User');

  return async (person, connecting) => {
    const roles = rolesOf(settings, person.groups);
    let userId: string | null = null;
    try {
      return await context.writing.transaction(async (tx) => {
        await inTurn(tx, `${provider}|${person.subject}`);
        const known = await accountOf(tx, provider, person.subject);
        userId = known?.id ?? null;
        if (known) {
          await giveRoles(tx, known, roles);
          return told(known.id, roles, known.disabled);
        }
        if (roles.length === 0) return { userId, against: 'noRole' };
        const account = connecting ? await connected(tx, connecting) : await open(tx, person);
        if (!account) return { userId, against: 'notOpen' };
        userId = account.id;
        if (connecting) await newHolder(tx.client, account.id);
        await vouch(tx, provider, person.subject, account.id);
        await giveRoles(tx, account, roles);
        return told(account.id, roles, account.disabled);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // the one thing that can stand against a change of roles
      return { userId, against: 'lastAdministrator' };
    }
  };

  async function giveRoles(tx: Transaction, { id, version, roles: had }: Account, roles: Role[]) {
    if (had.length === roles.length && roles.every((role) => had.includes(role))) return;
    const values = { roles };
    const change = { action: 'update', model, rows: [{ id, version }], values } as const;
    await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
  }

  /** A new account, unless its address is somebody's. */
  async function open(tx: Transaction, { name, email, emailVerified }: Vouched) {
    if (!email) return undefined;
    await inTurn(tx, email);
    const { rowCount } = await tx.client.query('select from public.user_account where email = $1', [
      email,
    ]);
    if (rowCount) return undefined;
    const id = v7();
    const values = { name, email, emailVerified };
    const change = { action: 'create', model, values } as const;
    await context.writing.change(tx, context, change, { values, id });
    return accountNamed(tx, id);
  }
}

/** The roles that groups give, each once. */
export const rolesOf = ({ roles }: Pick<SingleSignOnSettings, 'roles'>, groups: string[]) =>
  [...new Set(groups.flatMap((group) => roles.get(group) ?? []))].sort();

const told = (userId: string, roles: Role[], disabled: boolean): Admitted => ({
  userId,
  against: roles.length === 0 ? 'noRole' : disabled ? 'notOpen' : null,
});

const inTurn = (tx: Transaction, key: string) =>
  tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [key]);

async function accountNamed(tx: Transaction, id: string): Promise<Account | undefined> {
  const { rows } = await tx.client.query<Account>(
    'select id, version, to_json(roles) as roles, disabled from public.user_account where id = $1 for update',
    [id],
  );
  return rows[0];
}

async function accountOf(tx: Transaction, provider: string, subject: string) {
  const { rows } = await tx.client.query<{ id: string }>(
    'select user_id as id from auth.account where provider_id = $1 and account_id = $2',
    [provider, subject],
  );
  return rows[0] && accountNamed(tx, rows[0].id);
}

/** The account of a one-time link that still works. */
async function connected(tx: Transaction, userId: string) {
  const { rowCount } = await tx.client.query(
    'select from auth.verification where value = $1 and expires_at > now()',
    [userId],
  );
  return rowCount ? accountNamed(tx, userId) : undefined;
}

/** One way in: whoever comes by the provider has no password here, and no other provider. */
async function vouch(tx: Transaction, provider: string, subject: string, userId: string) {
  await tx.client.query('delete from auth.account where user_id = $1', [userId]);
  await tx.client.query(
    `insert into auth.account (id, user_id, provider_id, account_id, created_at, updated_at)
     values ($1, $2, $3, $4, now(), now())`,
    [v7(), userId, provider, subject],
  );
}
