import type { Pool } from 'pg';

export interface Allowance {
  most: number;
  seconds: number;
}

export type SlidingWindow = ReturnType<typeof slidingWindow>;

type Table = 'auth.rate_limit' | 'auth.failed_sign_in';

const sweepEvery = 500;

/** Counts what happened under a key lately, in the database, so that every process counts alike. */
export function slidingWindow(pool: Pool, table: Table) {
  let taken = 0;

  /** Takes one of what is allowed: the name of what was taken, or null when nothing is left. */
  async function take(key: string, { most, seconds }: Allowance): Promise<string | null> {
    if (++taken % sweepEvery === 0) await sweep();
    const { rows } = await pool.query<{ hit: string }>({
      name: `take ${table}`,
      text: `
        insert into ${table} as counted (key, hits) values ($1, array[clock_timestamp()])
        on conflict (key) do update set hits = array(
          select hit from unnest(counted.hits) hit
          where hit > now() - make_interval(secs => $3) order by hit
        ) || clock_timestamp()
        where (
          select count(*) from unnest(counted.hits) hit
          where hit > now() - make_interval(secs => $3)
        ) < $2
        returning hits[cardinality(hits)]::text as hit`,
      values: [key, most, seconds],
    });
    return rows[0]?.hit ?? null;
  }

  /** Forgets one that was taken, and no other. */
  async function giveBack(key: string, hit: string): Promise<void> {
    await pool.query({
      name: `give back ${table}`,
      text: `update ${table} set hits = array_remove(hits, $2::timestamptz) where key = $1`,
      values: [key, hit],
    });
  }

  async function sweep(): Promise<void> {
    await pool.query(
      `delete from ${table}
       where cardinality(hits) = 0 or hits[cardinality(hits)] < now() - interval '1 hour'`,
    );
  }

  return { take, giveBack };
}
