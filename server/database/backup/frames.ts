import { createHash } from 'node:crypto';
import { Halt } from '../../halt.ts';

/** A piece of a backup: what it is, and its bytes. */
export interface Frame {
  kind: Kind;
  payload: Buffer;
}

const kinds = {
  header: 'H',
  table: 'T',
  rows: 'R',
  document: 'D',
  bytes: 'B',
  end: 'E',
  sum: 'S',
} as const;
export type Kind = keyof typeof kinds;

const magic = Buffer.from('EVENHAND BACKUP 1\n');
const prefixLength = 5;

/** The bytes of a backup: its frames in order, closed by a checksum of all that came before. */
export async function* toBytes(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const sum = createHash('sha256');
  yield magic;
  for await (const frame of frames) {
    const prefix = prefixOf(frame);
    sum.update(prefix).update(frame.payload);
    yield prefix;
    yield frame.payload;
  }
  const last: Frame = { kind: 'sum', payload: sum.digest() };
  yield prefixOf(last);
  yield last.payload;
}

/** The frames in bytes; bytes that are no whole backup end in a refusal, after the frames that could be read. */
export async function* toFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const take = reader(bytes);
  const sum = createHash('sha256');
  if (!magic.equals(await take(magic.length))) throw new Halt('The file is not a backup.');
  for (;;) {
    const prefix = await take(prefixLength);
    const payload = await take(prefix.readUInt32BE(1));
    const kind = kindOf(prefix);
    if (kind === 'sum') {
      if (sum.digest().equals(payload)) return;
      throw new Halt('The backup is damaged: its checksum does not fit.');
    }
    sum.update(prefix).update(payload);
    yield { kind, payload };
  }
}

/** A frame that carries a value. */
export const frameOf = (kind: Kind, value: unknown): Frame => ({
  kind,
  payload: Buffer.from(JSON.stringify(value)),
});

function prefixOf({ kind, payload }: Frame) {
  const prefix = Buffer.alloc(prefixLength);
  prefix.write(kinds[kind]);
  prefix.writeUInt32BE(payload.length, 1);
  return prefix;
}

function kindOf(prefix: Buffer) {
  const letter = prefix.toString('latin1', 0, 1);
  const kind = (Object.keys(kinds) as Kind[]).find((candidate) => kinds[candidate] === letter);
  if (!kind) throw new Halt('The backup is damaged.');
  return kind;
}

// answers exactly as many bytes as asked for, holding on to what came too early
function reader(bytes: AsyncIterable<Buffer>) {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return async (length: number) => {
    while (held.length < length) {
      const { value, done } = await source.next();
      if (done) throw new Halt('The backup is damaged: its end is missing.');
      held = Buffer.concat([held, value]);
    }
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
}
