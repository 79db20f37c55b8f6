import { createHash } from 'node:crypto';
import { keepable } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import type { Transaction } from './writing.ts';

/**
 * Does `work` once for a key: whoever asks again, even at the same time, gets the ids of the first time.
 * The key is an actor's own, and belongs to one request.
 */
export async function once(
  tx: Transaction,
  actor: string,
  key: string | null | undefined,
  request: unknown,
  work: () => Promise<string[]>,
): Promise<string[]> {
  if (!key) return work();
  if (key.length > longestKey || !keepable(key))
    throw new Refusal('BAD_USER_INPUT', `An idempotencyKey has at most ${longestKey} letters.`);
  const digest = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  // whoever comes second waits here until the first is done
  const claimed = await tx.client.query(
    `insert into idempotency_key (id, actor, key, request, ids, at)
     values (uuidv7(), $1, $2, $3, '{}', now()) on conflict do nothing returning id`,
    [actor, key, digest],
  );
  const id = claimed.rows[0]?.id;
  if (id) {
    const ids = await work();
    await tx.client.query('update idempotency_key set ids = $2 where id = $1', [id, ids]);
    return ids;
  }
  const { rows } = await tx.client.query<{ request: string; ids: string[] }>(
    'select request, ids from idempotency_key where actor = $1 and key = $2',
    [actor, key],
  );
  if (rows[0]?.request !== digest)
    throw new Refusal('BAD_USER_INPUT', 'This idempotencyKey was used for another request.');
  return rows[0].ids;
}

const longestKey = 200;
