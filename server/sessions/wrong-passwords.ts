import { hashPassword } from 'better-auth/crypto';
import type { FastifyRequest } from 'fastify';
import type { Guesser } from './known-address.ts';
import { wrongPasswords } from './limits.ts';
import type { SlidingWindow } from './sliding-window.ts';

export type Verdict<T> = { is: 'right'; answer: T } | { is: 'wrong' } | { is: 'locked' };

interface Attempt<T> {
  email: string;
  request: Pick<FastifyRequest, 'ip'>;
  password: string;
  /** Tries the password; null when it is wrong. */
  attempt: () => Promise<T | null>;
}

export type Guess = <T>(attempt: Attempt<T>) => Promise<Verdict<T>>;

/** Tries a password unless too many wrong ones came before, which takes as long as a wrong one. */
export function passwordGuard(window: SlidingWindow, guesser: Guesser): Guess {
  const inTurn = turns();

  return async ({ email, request, password, attempt }) => {
    const key = await guesser(email, request);
    const verdict = await inTurn(key, () => tried(key, attempt));
    if (verdict.is === 'locked') await hashPassword(password);
    return verdict;
  };

  async function tried<T>(key: string, attempt: () => Promise<T | null>): Promise<Verdict<T>> {
    const taken = await window.take(key, wrongPasswords);
    if (taken === null) return { is: 'locked' };
    let wrong = false;
    try {
      const answer = await attempt();
      wrong = answer === null;
      return answer === null ? { is: 'wrong' } : { is: 'right', answer };
    } finally {
      if (!wrong) await window.giveBack(key, taken);
    }
  }
}

/** One at a time per key, so that people who sign in at the same moment do not look like guessers. */
function turns() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
