import type { Unguarded } from '../../schema/foundation/graphql/context.ts';
import { Counting } from '../../schema/foundation/writing/counting.ts';
import { pool } from '../database/connect.ts';
import type { Platform } from '../platform.ts';

// for what takes minutes to count: pages have connections of their own, and whoever comes third waits
const counting = { max: 2, statementTimeout: 10 * 60_000, patience: 10 * 60_000 };

/** What jobs work with. */
export interface WorkerContext {
  context: Unguarded;
  close(): Promise<void>;
}

/** The context of whoever does jobs, which nobody signs in as. */
export function workerOf({ contexts, urls }: Pick<Platform, 'contexts' | 'urls'>): WorkerContext {
  const counts = pool(urls.reports, { ...counting, name: 'counting' });
  const { guarded: _, ...known } = contexts.as({
    roles: ['worker'],
    attributes: {},
    actor: 'worker',
  });
  return { context: { ...known, counting: new Counting(counts) }, close: () => counts.end() };
}
