import type { Pool, PoolClient } from 'pg';
import type { Language } from '../../schema/foundation/outbox/message.ts';

/** A message that is due, as it is kept. */
export interface Waiting {
  id: string;
  mail: string;
  recipient: string;
  language: Language;
  attempts: number;
  address: string;
  variables: Record<string, unknown>;
}

/** What came of trying to send a message. */
export type Fate =
  | { state: 'sent' }
  | { state: 'failed'; lastError: string }
  | { state: 'waiting'; lastError: string; nextAt: Date };

const due = `state = 'waiting' and next_at <= now() and expires_at > now()`;

/** The outbox as the machine sees it: whose time has come, and what became of them. */
export class Outbox {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Whether messages wait whose time has come. */
  async due(): Promise<boolean> {
    const { rowCount } = await this.#pool.query(`select from message where ${due} limit 1`);
    return rowCount === 1;
  }

  async countDue(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `select count(*)::int as count from message where ${due}`,
    );
    return rows[0]!.count;
  }

  /** Takes one message that is due, held against all others while it is being sent; answers its fate. */
  async takeOne(send: (message: Waiting) => Promise<Fate>): Promise<Fate | undefined> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const { rows } = await client.query<Waiting>(
        `select id, mail, recipient_email as recipient, language, attempts, address, variables from message
         where ${due} order by queued_at, id limit 1 for update skip locked`,
      );
      const fate = rows[0] && (await send(rows[0]));
      if (rows[0] && fate) await settle(client, rows[0].id, fate);
      await client.query('commit');
      return fate;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Writes at every message that is due why it has not left; that counts as no attempt. */
  async noteUnreachable(lastError: string): Promise<void> {
    await this.#pool.query(
      `update message set last_error = $1, version = version + 1
       where ${due} and last_error is distinct from $1`,
      [lastError],
    );
  }

  /** Lets go of messages that are too old to be of use, and of all that they said. */
  async expire(): Promise<void> {
    await this.#pool.query(`
      update message set address = null, variables = '{}', version = version + 1,
        state = case state when 'waiting' then 'expired' else state end
      where state in ('waiting', 'failed') and expires_at <= now() and address is not null`);
  }
}

/** What has left needs to be kept no longer. */
async function settle(client: PoolClient, id: string, fate: Fate) {
  const lastError = fate.state === 'sent' ? null : fate.lastError;
  const nextAt = fate.state === 'waiting' ? fate.nextAt : null;
  await client.query(
    `update message set state = $2, last_error = $3, next_at = coalesce($4, next_at),
       attempts = attempts + 1, version = version + 1,
       sent_at = case $2 when 'sent' then now() end,
       address = case when $2 <> 'sent' then address end,
       variables = case $2 when 'sent' then '{}' else variables end
     where id = $1`,
    [id, fate.state, lastError, nextAt],
  );
}
