import type pg from 'pg';
import type { KeptDocuments } from './documents.ts';

/** A table and the columns that hold something of their own. */
export interface Table {
  /** Quoted where it must be, with its schema. */
  name: string;
  columns: string[];
}

/** Where a sequence stands. */
export interface Sequence {
  name: string;
  last: string;
  called: boolean;
}

/** What stands at the beginning of a backup. */
export interface Header {
  madeAt: string;
  /** The migrations that the database had seen. */
  migrations: string[];
  tables: { name: string; rows: number }[];
  sequences: Sequence[];
  documents: KeptDocuments;
}

// every table and sequence of ours: not the system's, not an extension's, not temporary; the queue of jobs
// is made anew from the runs that are open
const ours = `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs') and c.relpersistence <> 't'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
`;
const qualified = `format('%I.%I', n.nspname, c.relname)`;

/** All tables of ours, whatever their schema. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select ${qualified} as name, array(
      select quote_ident(a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum
    ) as columns ${ours} and c.relkind = 'r' order by 1
  `);
  return rows;
}

/** Where all sequences stand. */
export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select ${qualified} as name ${ours} and c.relkind = 'S' order by 1`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    sequences.push({ name, ...state.rows[0]! });
  }
  return sequences;
}

/** How many rows a table has. */
export async function rowsIn(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
  return Number(rows[0]!.count);
}

/** Whether a table has any row. */
export async function hasRows(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rowCount } = await client.query(`select from ${table} limit 1`);
  return rowCount === 1;
}

/** The migrations that a database has seen, in order. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by 1');
  return rows.map(({ name }) => name);
}
