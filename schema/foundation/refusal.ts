import { GraphQLError } from 'graphql';

export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'TOO_COMPLEX';

interface Details {
  /** What is wrong with each field, for a form. */
  fields?: Record<string, string>;
  /** The records that have changed meanwhile, and the versions they have now. */
  versions?: { id: string; version: number | null }[];
}

/** An answer that tells the reader what to do; the only errors whose words leave the server. */
export class Refusal extends GraphQLError {
  constructor(code: RefusalCode, message: string, details: Details = {}) {
    super(message, { extensions: { code, ...details } });
  }
}
