import { createInflateRaw } from 'node:zlib';
import { Unreadable } from '../problem.ts';

interface Entry {
  method: number;
  packed: number;
  offset: number;
}

const [directoryEnd, directoryEntry, localEntry] = [0x06054b50, 0x02014b50, 0x04034b50];
const endSize = 22;
const mostUnpacked = 1024 * 1024 * 1024;
/** What is packed more tightly than any honest workbook is a trap. */
const tightest = 100;
const always = 1024 * 1024;

const broken = () =>
  new Unreadable('This workbook is damaged. Open it, save it again and try once more.');

/** The files inside a workbook, unpacked piece by piece and no further than an honest one needs. */
export class Archive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  #left: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#left = Math.min(mostUnpacked, bytes.length * tightest + always);
    const end = bytes.lastIndexOf(signature(directoryEnd));
    if (end < 0 || end + endSize > bytes.length) throw broken();
    const start = bytes.readUInt32LE(end + 16);
    for (let at = start; at + 46 <= end; ) {
      if (bytes.readUInt32LE(at) !== directoryEntry) throw broken();
      const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
      this.#entries.set(bytes.toString('utf8', at + 46, nameEnd), {
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        offset: bytes.readUInt32LE(at + 42),
      });
      at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a file in pieces; none where it is not there. */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    for await (const piece of this.#unpacked(name)) {
      this.#left -= piece.length;
      if (this.#left < 0)
        throw new Unreadable(
          'This workbook unpacks to far more than it is: split it, or save it as CSV.',
        );
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }

  async *#unpacked(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    const { method, packed, offset } = entry;
    const bytes = this.#bytes;
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntry) throw broken();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(start, start + packed);
    if (method === 0) yield content;
    else if (method === 8) {
      const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
      inflate.end(content);
      try {
        for await (const piece of inflate) yield piece as Buffer;
      } catch {
        throw broken();
      } finally {
        inflate.destroy();
      }
    } else throw broken();
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
