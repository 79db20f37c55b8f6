import type { Work } from '../jobs/job.ts';

/** Takes messages from the outbox to the mail server. */
export interface Post {
  /** Sends what is due, one after the other; says how many went and how many did not. */
  deliver(work: Pick<Work, 'progress'>): Promise<Delivered>;
}

export interface Delivered {
  sent: number;
  /** To be tried again later. */
  postponed: number;
  /** Given up. */
  failed: number;
}
