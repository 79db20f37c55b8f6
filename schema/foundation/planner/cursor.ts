import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { Refusal } from '../refusal.ts';
import type { Position } from './keyset.ts';

/** Seals positions, so that a cursor tells nobody the values it is sorted by and fits one list only. */
export class Cursors {
  readonly #key: KeyObject;

  constructor(secret: string) {
    this.#key = createSecretKey(
      Buffer.from(hkdfSync('sha256', secret, '', 'evenhand cursors', 32)),
    );
  }

  /** `list` names the type, order, filter and search that the position is valid in. */
  seal(position: readonly (string | null)[], list: string): string {
    const plain = JSON.stringify(position);
    // the same position gives the same cursor, so that answers can be compared byte for byte
    const nonce = createHmac('sha256', this.#key)
      .update(`${list}\n${plain}`)
      .digest()
      .subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    cipher.setAAD(Buffer.from(list));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  open(cursor: string, list: string): Position {
    try {
      const bytes = Buffer.from(cursor, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(list));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      return { ...JSON.parse(opened.toString()) };
    } catch {
      throw new Refusal(
        'BAD_USER_INPUT',
        'This cursor belongs to another list, order or filter. Start again from the first page.',
      );
    }
  }
}

/** What binds a cursor to its list. */
export const listOf = (type: string, args: Record<string, unknown>) => {
  const { first, last, after, before, offset, ...what } = args;
  return `${type}:${createHash('sha256').update(JSON.stringify(what)).digest('base64url')}`;
};
