import type pg from 'pg';

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** Does the work without foreign keys and triggers of these tables; setting the keys again proves the data. */
export async function withoutConstraints<T>(
  client: pg.Client,
  tables: string[],
  work: () => Promise<T>,
): Promise<T> {
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) {
    await client.query(`alter table ${table} drop constraint ${name}`);
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  const result = await work();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  return result;
}

async function foreignKeys(client: pg.Client) {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, t.relname) as table, quote_ident(c.conname) as name,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid
      join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and n.nspname !~ '^pg_'
  `);
  return rows;
}
