import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** One file inside a zip file, as its directory describes it. */
export interface Entry {
  name: string;
  /** Whether a password is needed to read it. */
  locked: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const endSize = 22;
const longestComment = 0xffff;
const largestDirectory = 4 * 1024 * 1024;
const [directoryEnd, directoryEntry, localEntry] = [0x06054b50, 0x02014b50, 0x04034b50];

/** A zip file that is not as it should be. */
export class BrokenZip extends Error {}

/** What a zip file says that it holds; nothing of it is unpacked. */
export async function entriesOf(file: FileHandle, size: number): Promise<Entry[]> {
  const tail = await bytesAt(file, Math.max(0, size - endSize - longestComment), size);
  const end = lastIndexOf(tail, directoryEnd);
  if (end < 0 || end + endSize > tail.length) throw new BrokenZip();
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > largestDirectory || start + length > size) throw new BrokenZip();
  const entries = directory(await bytesAt(file, start, start + length));
  if (entries.length !== tail.readUInt16LE(end + 10)) throw new BrokenZip();
  return entries;
}

function directory(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new BrokenZip();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const mostPacked = 256 * 1024;
const mostUnpacked = 1024 * 1024;
const inflate = promisify(inflateRaw);

/** The text of one small entry, unpacked no further than a megabyte. */
export async function textOf(file: FileHandle, { offset, packed, method }: Entry): Promise<string> {
  if (packed > mostPacked) throw new BrokenZip();
  const head = await bytesAt(file, offset, offset + 30);
  if (head.length < 30 || head.readUInt32LE(0) !== localEntry) throw new BrokenZip();
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await bytesAt(file, start, start + packed);
  if (method === 0) return bytes.toString('utf8');
  if (method !== 8) throw new BrokenZip();
  const text = await inflate(bytes, { maxOutputLength: mostUnpacked }).catch(() => {
    throw new BrokenZip();
  });
  return text.toString('utf8');
}

/** The bytes of a file from one place to another, as far as it has any. */
export async function bytesAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  return buffer.subarray(0, bytesRead);
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(signature);
  return bytes.lastIndexOf(wanted);
}
