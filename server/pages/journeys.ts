import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../schema/foundation/pages/words.ts';
import { Seal } from '../../schema/foundation/seal.ts';
import type { Settings } from '../settings.ts';
import { addressIn } from './shell.ts';

const longest = 2 * 60 * 60_000;
const largest = 3900;

interface Kept {
  until: number;
  journey: unknown;
}

/**
 * Keeps what somebody has typed so far with their own browser: sealed, for the pages of that journey alone,
 * until it is sent, the browser is closed or two hours have passed. The server keeps nothing.
 */
export class Journeys {
  readonly #seal: Seal;
  readonly #languages: readonly Language[];
  readonly #secure: string;

  constructor({ secret, languages, publicUrl }: Settings) {
    this.#seal = new Seal(secret, 'journeys');
    this.#languages = languages;
    this.#secure = publicUrl?.startsWith('https:') ? '; Secure' : '';
  }

  read({ headers }: FastifyRequest, about: string): unknown {
    const [, sealed] = headers.cookie?.match(/(?:^|;\s*)journey=([\w-]+)/) ?? [];
    const kept = sealed && this.#seal.open<Kept>(sealed, about);
    return kept && kept.until > Date.now() ? kept.journey : null;
  }

  /** Whether there was room for it. */
  write(reply: FastifyReply, about: string, journey: object | null): boolean {
    const until = Date.now() + longest;
    const value = journey ? this.#seal.close({ until, journey }, about, 128) : '';
    if (value.length > largest) return false;
    const ends = journey ? '' : '; Max-Age=0';
    // one for each language, so that no other page is sent it
    for (const language of this.#languages)
      reply.header(
        'set-cookie',
        `journey=${value}; Path=${addressIn(language, about)}; HttpOnly; SameSite=Strict${this.#secure}${ends}`,
      );
    return true;
  }
}
