import type pg from 'pg';

/** Notes that an account is entered by a link that somebody else made: what its people told before is not read by it any more. */
export async function newHolder(database: Pick<pg.Pool, 'query'>, userId: string): Promise<void> {
  await database.query('update public.user_account set holder = gen_random_uuid() where id = $1', [
    userId,
  ]);
}
