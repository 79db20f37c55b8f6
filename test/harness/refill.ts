import type pg from 'pg';

/** Rows by table, each by column, those referred to first. */
export type Tables = Record<string, Record<string, unknown>[]>;

/** Puts rows in the place of all that tables hold, as the owner, past every gate. */
export async function refill(owner: pg.Pool, tables: Tables) {
  const client = await owner.connect();
  try {
    await client.query('begin');
    for (const name of Object.keys(tables).reverse()) await client.query(`delete from ${name}`);
    for (const [name, rows] of Object.entries(tables))
      await client.query(
        `insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`,
        [JSON.stringify(rows.map((row) => ({ version: 1, ...row })))],
      );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
