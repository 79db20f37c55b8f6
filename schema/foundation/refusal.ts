import { GraphQLError } from 'graphql';

export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'TOO_COMPLEX'
  /** Another system, on which the answer depends, is away. */
  | 'UNAVAILABLE';

interface Details {
  /** What is wrong with each field, for a form. */
  fields?: Record<string, string>;
  /** The records that have changed meanwhile. */
  versions?: Changed[];
}

/** A record that somebody else has changed. */
export interface Changed {
  id: string;
  /** The version it has now. */
  version: number | null;
  /** When it was last changed, where that was written down. */
  changedAt: string | null;
  /** Who did, where the reader may know them. */
  changedBy: string | null;
}

/** An answer that tells the reader what to do; the only errors whose words leave the server. */
export class Refusal extends GraphQLError {
  constructor(code: RefusalCode, message: string, details: Details = {}) {
    super(message, { extensions: { code, ...details } });
  }
}
