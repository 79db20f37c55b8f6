import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new link: what its holder gets, and the fingerprint that is kept instead. */
export interface SignedLink {
  token: string;
  fingerprint: string;
  expiresAt: Date;
}

const secretBytes = 24;
const dayBytes = 6;
const signatureBytes = 18;

/** Makes links that say until when they work, signed so that nobody can make or lengthen one; they are kept nowhere. */
export class SignedLinks {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'evenhand links', 32));
  }

  make(days: number): SignedLink {
    const seconds = Math.floor(Date.now() / 1000) + days * 24 * 60 * 60;
    const expiry = Buffer.alloc(dayBytes);
    expiry.writeUIntBE(seconds, 0, dayBytes);
    const said = Buffer.concat([randomBytes(secretBytes), expiry]);
    const token = Buffer.concat([said, this.#signature(said)]).toString('base64url');
    return { token, fingerprint: fingerprintOf(token), expiresAt: new Date(seconds * 1000) };
  }

  /** The fingerprint of a link that we have signed and that still works. */
  fingerprint(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    // one link is written in one way only
    if (bytes.length !== secretBytes + dayBytes + signatureBytes) return undefined;
    if (bytes.toString('base64url') !== token) return undefined;
    const said = bytes.subarray(0, secretBytes + dayBytes);
    if (!timingSafeEqual(bytes.subarray(said.length), this.#signature(said))) return undefined;
    const seconds = said.readUIntBE(secretBytes, dayBytes);
    return seconds * 1000 > Date.now() ? fingerprintOf(token) : undefined;
  }

  #signature(said: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(said).digest().subarray(0, signatureBytes);
  }
}

const fingerprintOf = (token: string) => createHash('sha256').update(token).digest('hex');
