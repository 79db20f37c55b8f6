import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import type { Council } from './council.ts';

/** What a request of an account would bring at this moment, with these roles. */
export async function callerOf(
  { platform, owner }: Pick<Council, 'platform' | 'owner'>,
  user: string,
  roles: readonly Role[],
): Promise<Caller> {
  const given = platform.product.domains.flatMap(({ attributes }) => Object.entries(attributes));
  const values = given.map(([name, { sql }]) => `(${sql('person.id')}) as "${name}"`);
  const { rows } = await owner.query<Attributes>(
    `select ${['person.id as user', ...values].join(', ')} from user_account person where id = $1`,
    [user],
  );
  return { roles, attributes: rows[0]!, actor: user };
}
