import type { Pool } from 'pg';

/** Whoever removes files shares it; a backup holds it alone, so that no file goes while it is read. */
export const filesLock = 7_355_609;

const atOnce = 100;

/** Writes down that there will be a file of which no document speaks yet. */
export const noteLoose = (database: Pick<Pool, 'query'>, ids: readonly string[]) =>
  database.query('insert into loose_file (id) select unnest($1::uuid[]) on conflict do nothing', [
    ids,
  ]);

/**
 * Does the work on loose files, on those given or on any, and forgets them; not on those that are about to become
 * documents, nor during a backup. Answers whether there may be more.
 */
export async function eachLoose(
  pool: Pool,
  ids: readonly string[] | null,
  work: (id: string) => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = '600s'`);
    const { rows } = await client.query<{ id: string }>(
      `select id from loose_file
       where ($1::uuid[] is null or id = any($1))
         and not exists (select from document where document.id = loose_file.id)
         and pg_try_advisory_xact_lock_shared(${filesLock})
       limit ${atOnce} for update skip locked`,
      [ids],
    );
    for (const { id } of rows) await work(id);
    await client.query('delete from loose_file where id = any($1)', [rows.map(({ id }) => id)]);
    await client.query('commit');
    return rows.length === atOnce;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
