import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../schema/foundation/refusal.ts';

/** A file that has arrived whole and is on the disk. */
export interface Received {
  size: number;
  sha256: string;
}

/** A file that is larger than any that is kept. */
export class TooLarge extends Refusal {
  constructor(largest: number) {
    const megabytes = Math.floor(largest / 1024 / 1024);
    super(
      'BAD_USER_INPUT',
      `The file is larger than ${megabytes} MB, the most that is kept. Make it smaller, or ask an operator.`,
    );
  }
}

/** Writes what arrives aside, counting and fingerprinting it. */
export async function receive(body: Readable, draft: string, largest: number): Promise<Received> {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > largest) return done(new TooLarge(largest));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(body, meter, file);
  return { size, sha256: hash.digest('hex') };
}
