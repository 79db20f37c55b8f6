import type { Transaction } from './writing/writing.ts';

/** Somebody being signed in at one browser. */
export interface OpenSession {
  id: string;
  signedInAt: string;
  lastUsedAt: string;
  userAgent: string | null;
}

/** How people sign in, as far as it concerns those who look after accounts. */
export interface Accounts {
  /** A page of the platform that lets somebody set up how they sign in; it works once, within a day. */
  oneTimeLink(tx: Transaction, userId: string, actor: string): Promise<string>;
  openSessions(tx: Transaction, userId: string): Promise<OpenSession[]>;
  /** Ends one session of theirs, or all; says which they were. */
  endSessions(
    tx: Transaction,
    userId: string,
    which: { session: string | null; actor: string },
  ): Promise<string[]>;
}
