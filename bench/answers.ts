import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { answerWeights } from '../schema/monitoring/samples/answer-weights.ts';

/** Gives everybody answers about twelve characteristics; says how many there are. */
export async function answersOf(client: Client): Promise<number> {
  await client.query('set statement_timeout = 0');
  await client.query(`select set_config('bench.weights', $1, false)`, [
    JSON.stringify(answerWeights),
  ]);
  const script = readFileSync(join(import.meta.dirname, 'counting-data.sql'), 'utf8');
  for (const statement of script.split(/;\s*\n/)) await client.query(statement);
  const { rows } = await client.query('select count(*)::int as n from monitoring.equality_answer');
  return rows[0].n;
}
