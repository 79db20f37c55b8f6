import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const cipherName = 'aes-256-gcm';
const most = 64 * 1024;

/** Closes values up under a key that follows from the secret, so that only this platform opens them again. */
export class Seal {
  readonly #key: Buffer;

  /** `purpose` keeps what is sealed for one thing from being taken for another. */
  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', `evenhand ${purpose}`, 32));
  }

  /** Seals a value for what it is `about`; a length in steps of `padding` tells nothing of what is in it. */
  close(value: unknown, about: string, padding = 0): string {
    const packed = deflateRawSync(JSON.stringify(value));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(packed.length);
    const rest = padding && (padding - ((packed.length + 4) % padding)) % padding;
    const nonce = randomBytes(12);
    const cipher = createCipheriv(cipherName, this.#key, nonce);
    cipher.setAAD(Buffer.from(about));
    const plain = Buffer.concat([length, packed, Buffer.alloc(rest)]);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** What was sealed about this; undefined for anything else. */
  open<Value>(text: string, about: string): Value | undefined {
    try {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv(cipherName, this.#key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      const packed = plain.subarray(4, 4 + plain.readUInt32BE());
      return JSON.parse(inflateRawSync(packed, { maxOutputLength: most }).toString());
    } catch {
      return undefined;
    }
  }
}
