import { randomBytes } from 'node:crypto';

/** What somebody has said so far on the pages of a form. */
export interface Journey {
  edition: string | null;
  /** By this number a second sending is known. */
  token: string;
  answers: Record<string, Answer>;
  /** Whether they have seen all their answers: from then on every change leads back there. */
  checking?: true;
}

export interface Answer {
  category?: string;
  declined?: true;
  selfDescription?: string;
}

/** A number that nobody guesses, for one thing to be sent. */
export const newToken = () => randomBytes(16).toString('base64url');

/** A journey from its beginning: nothing of an earlier one at the same browser comes into it. */
export const begin = (edition: string | null): Journey => ({
  edition,
  token: newToken(),
  answers: {},
});
